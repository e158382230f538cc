import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useKeptInSight } from '#src/ui/virtual/use-kept-in-sight.ts'
import { useRowHeight } from '#src/ui/virtual/use-row-height.ts'
import css from './AreaTree.module.css'
import { type RowFigure, TreeRow } from './TreeRow.tsx'
import { type TreeIndex, visibleRows } from './tree-index.ts'
import { treeMove, typedRow } from './tree-keys.ts'

export interface AreaTreeProps {
  label: string
  tree: TreeIndex
  expanded: ReadonlySet<string>
  onExpandedChange: (expanded: ReadonlySet<string>) => void
  selected: string | null
  onSelect: (id: string) => void
  /** Asked only for the rows on screen, so it may change with every frame. */
  figureOf?: (id: string) => RowFigure | null
}

const rowRem = 1.5

export function AreaTree(props: AreaTreeProps) {
  const { label, tree, expanded, onExpandedChange, selected, onSelect, figureOf } = props
  const rows = useMemo(() => visibleRows(tree, expanded), [tree, expanded])
  const [focused, setFocused] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const base = useId()
  const rowHeight = useRowHeight(rowRem)
  const active = rows.some((row) => row.node.id === focused)
    ? focused
    : rows.some((row) => row.node.id === selected)
      ? selected
      : (rows[0]?.node.id ?? null)
  const activeIndex = rows.findIndex((row) => row.node.id === active)

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.node.id ?? index,
    overscan: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes held are of the height before
  useEffect(() => virtual.measure(), [rowHeight])
  useKeptInSight(scroller, activeIndex, rowHeight)
  const drawn = virtual.getVirtualItems()

  function toggle(id: string) {
    const next = new Set(expanded)
    if (!next.delete(id)) next.add(id)
    onExpandedChange(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (active === null || event.ctrlKey || event.metaKey || event.altKey) return
    const move = treeMove(rows, active, event.key)
    if (move) {
      event.preventDefault()
      if (move.kind === 'focus') setFocused(move.id)
      else if (move.kind === 'select') onSelect(move.id)
      else toggle(move.id)
      return
    }
    if (event.key.length !== 1 || event.key === '/') return
    const now = event.timeStamp
    typed.current = {
      text: now - typed.current.at < 700 ? typed.current.text + event.key : event.key,
      at: now,
    }
    const found = typedRow(rows, active, typed.current.text)
    if (found) setFocused(found)
  }

  return (
    <div
      ref={scroller}
      className={css.tree}
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={
        drawn.some((item) => item.index === activeIndex) ? `${base}${active}` : undefined
      }
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={css.space} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const { id } = row.node
          return (
            <TreeRow
              key={id}
              domId={`${base}${id}`}
              row={row}
              top={item.start}
              height={item.size}
              selected={id === selected}
              active={id === active}
              figure={figureOf?.(id) ?? null}
              onToggle={() => {
                setFocused(id)
                toggle(id)
              }}
              onSelect={() => {
                setFocused(id)
                onSelect(id)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
