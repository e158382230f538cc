import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useRowHeight } from '#src/ui/virtual/use-row-height.ts'
import { ColumnHeader } from './ColumnHeader.tsx'
import css from './DataTable.module.css'
import type { DataTableProps } from './data-table-props.ts'
import { type Sorting, sortRows } from './sort-rows.ts'

const rowRem = { 1: 1.5, 2: 2.5 } as const
const pageRows = 10

/** All rows, few of them drawn; the first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, selected = null, onSelect, words } = props
  const [sorting, setSorting] = useState<Sorting | null>(props.initialSorting ?? null)
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const lines = props.lines ?? 1
  const rowHeight = useRowHeight(rowRem[lines])

  const sorted = useMemo(() => {
    const keyOf = columns.find((column) => column.id === sorting?.column)?.sortKey
    return keyOf && sorting ? sortRows(rows, keyOf, sorting.descending) : rows
  }, [rows, columns, sorting])

  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: rowHeight,
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes held are of the height before
  useEffect(() => virtual.measure(), [rowHeight])

  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const current = Math.min(active, sorted.length - 1)

  useEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)
    if (row) {
      wantsFocus.current = false
      row.focus({ preventScroll: true })
    }
  })

  function move(to: number) {
    const index = Math.max(0, Math.min(sorted.length - 1, to))
    wantsFocus.current = true
    setActive(index)
    virtual.scrollToIndex(index, { align: 'auto' })
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + pageRows,
      PageUp: current - pageRows,
      Home: 0,
      End: sorted.length - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) {
      event.preventDefault()
      move(to)
      return
    }
    const row = sorted[current]
    if ((event.key === 'Enter' || event.key === ' ') && row && onSelect) {
      event.preventDefault()
      onSelect(rowId(row), isMore(event))
    }
  }

  return (
    <div ref={scroller} className={css.scroller}>
      <table
        className={css.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows can be walked through and chosen
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        data-lines={lines}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <ColumnHeader
                key={column.id}
                column={column}
                sorting={sorting?.column === column.id ? sorting : null}
                onSort={(chosen) => {
                  setSorting(chosen)
                  props.onSorting?.(chosen)
                }}
                words={words}
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Gap height={before} />
          {items.map((item) => {
            const row = sorted[item.index]
            if (row === undefined) return null
            const id = rowId(row)
            return (
              <tr
                key={id}
                data-row={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={onSelect ? id === selected : undefined}
                tabIndex={item.index === current ? 0 : -1}
                style={{ height: item.size }}
                onFocus={() => setActive(item.index)}
                onClick={(event) => onSelect?.(id, isMore(event))}
              >
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.id} scope="row" data-align={column.align}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} data-align={column.align}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            )
          })}
          <Gap height={after} />
        </tbody>
      </table>
      {sorted.length === 0 && <p className={css.empty}>{words.empty}</p>}
    </div>
  )
}

function isMore({ ctrlKey, metaKey, shiftKey }: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) {
  return ctrlKey || metaKey || shiftKey
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex cannot be focused
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null
}
