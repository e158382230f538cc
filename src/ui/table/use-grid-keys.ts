import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { GridProps } from './grid-props.ts'
import { type Active, gridStep } from './grid-step.ts'

interface Moves<Row> extends GridProps<Row> {
  scroller: RefObject<HTMLElement | null>
  /** Rows that a page key steps over. */
  page: () => number
  show: (row: number) => void
}

/** The keys of a grid: up and down through rows, right and left into their cells and out; a branch opens to the right and shuts to the left. */
export function useGridKeys<Row>(moves: Moves<Row>) {
  const { rows, rowId, columns, branchOf, scroller, show } = moves
  const [wanted, setActive] = useState<Active>({ row: 0, cell: -1 })
  const wantsFocus = useRef(false)
  const active = {
    row: Math.min(wanted.row, rows.length - 1),
    cell: Math.min(wanted.cell, columns.length - 1),
  }

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

  return { active, setActive, onKeyDown }
}

/** The branch that a row stands under; the row itself where there is none. */
function parentOf<Row>({ rows, branchOf }: Moves<Row>, row: number): number {
  for (let at = row; branchOf && at >= 0; at--) if (branchOf(rows[at]!)) return at
  return row
}

export function isMore(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey
}
