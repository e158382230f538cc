import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { GridProps } from './grid-props.ts'
import { type Active, gridStep } from './grid-step.ts'

interface Moves<Row> extends GridProps<Row> {
  scroller: RefObject<HTMLElement | null>
  /** Rows that a page key steps over. */
  page: () => number
  show: (row: number) => void
}

/**
 * The keys of a grid: up and down through rows, right and left into their cells and out; a branch opens to the right and shuts to the left.
 * The focus stays with its row wherever that goes, when rows are sorted anew or become fewer.
 */
export function useGridKeys<Row>(moves: Moves<Row>) {
  const { rows, rowId, columns, branchOf, scroller, show } = moves
  const [wanted, setWanted] = useState<Active & { id: string | null }>({ id: null, row: 0, cell: -1 })
  const wantsFocus = useRef(false)
  const hasFocus = useRef(false)
  const found = wanted.id === null ? -1 : rows.findIndex((row) => rowId(row) === wanted.id)
  const active = {
    row: found >= 0 ? found : Math.min(wanted.row, rows.length - 1),
    cell: Math.min(wanted.cell, columns.length - 1),
  }

  const followRow = useEffectEvent(() => {
    // The row that had the focus is no longer drawn: nobody has it now.
    if (!hasFocus.current || document.activeElement !== document.body || active.row < 0) return
    wantsFocus.current = true
    show(active.row)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are what it follows
  useEffect(followRow, [rows])

  // A row far away is drawn a moment later.
  useEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${active.row}"]`)
    const target = active.cell < 0 ? row : (row?.children[active.cell] as HTMLElement | undefined)
    if (!target) return
    wantsFocus.current = false
    target.focus({ preventScroll: true })
    if (active.cell >= 0) target.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  })

  function setActive({ row, cell }: Active) {
    setWanted({ id: rows[row] === undefined ? null : rowId(rows[row]), row, cell })
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[active.row]
    if (row === undefined || event.altKey) return
    const step = gridStep(event.key, {
      active,
      rows: rows.length,
      cells: columns.length,
      page: moves.page(),
      open: branchOf?.(row)?.open ?? null,
      parent: parentOf(moves, active.row),
      whole: event.ctrlKey || event.metaKey,
    })
    // A button in a cell has keys of its own.
    if (step === null || (typeof step === 'string' && (event.target as Element).closest('button, a'))) return
    event.preventDefault()
    const id = rowId(row)
    if (step === 'toggle') moves.onToggle?.(id)
    else if (step === 'open' && moves.onOpen) moves.onOpen(id)
    else if (typeof step === 'string') moves.onPress?.(id, isMore(event))
    else {
      wantsFocus.current = true
      setActive(step)
      show(step.row)
    }
  }

  function onFocus(at: Active) {
    hasFocus.current = true
    setActive(at)
  }

  function onBlur() {
    hasFocus.current = false
  }

  return { active, onFocus, onBlur, onKeyDown }
}

/** The branch that a row stands under; the row itself where there is none. */
function parentOf<Row>({ rows, branchOf }: Moves<Row>, row: number): number {
  for (let at = row; branchOf && at >= 0; at--) if (branchOf(rows[at]!)) return at
  return row
}

export function isMore(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey
}
