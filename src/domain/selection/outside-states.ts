import type { CellState } from '#src/contract/figures/cubes.ts'
import { isResidual } from '../cells/suppress.ts'
import type { Quantity, Span } from '../cube/shape.ts'
import { spanStates } from '../cube/window.ts'
import { codeOf, stateOf } from '../states.ts'
import type { Excluded } from './pick.ts'
import type { PlaceTable } from './place-table.ts'

/** The places that report a quantity and are in none of the states over the span; null: no state is asked for. */
export function outsideStates(
  table: PlaceTable,
  quantity: Quantity,
  span: Span,
  states: readonly CellState[],
): Excluded | null {
  if (states.length === 0) return null
  const wanted = new Set(states.map(codeOf))
  const codes = spanStates(quantity, span)
  const sites = new Set<string>()
  const areas = new Set<string>()
  quantity.places.ids.forEach((id, row) => {
    if (wanted.has(codes[row]! & 7) || isResidual(id)) return
    if (table.siteRows.has(id)) sites.add(id)
    else areas.add(id)
  })
  return { areas, sites }
}

/** How many of a quantity's places, among those a mask of rows holds, are in each state over the span. */
export function countStates(
  quantity: Quantity,
  span: Span,
  isHeld: (row: number) => boolean,
): Map<CellState, number> {
  const counts = new Map<CellState, number>()
  spanStates(quantity, span).forEach((code, row) => {
    if (isResidual(quantity.places.ids[row]!) || !isHeld(row)) return
    const state = stateOf(code)
    counts.set(state, (counts.get(state) ?? 0) + 1)
  })
  return counts
}
