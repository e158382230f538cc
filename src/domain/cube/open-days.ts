import type { Rows } from '../places.ts'
import { countRows } from '../rows.ts'
import { bare, StateCode } from '../states.ts'
import { hiddenByDay } from './marks/counts.ts'
import { Flag } from './marks/flags.ts'
import { coverOf } from './residuals.ts'
import type { Cube } from './shape.ts'

/**
 * Tells on which days (counted from the cube's first) the total of some rows lacks hidden cells. The residual row of an area that is
 * whole among them says so; of the rest, any hidden cell does. Null: nothing is hidden in the whole cube. `suppressed`: how many cells
 * of the rows are hidden each day, where it is at hand.
 */
export function openDays(cube: Cube, rows: Rows, suppressed?: Int32Array): ((day: number) => boolean) | null {
  const { places, days, states, marks } = cube
  if (!hidesCells(cube) || countRows(rows) === 0) return null
  const { residuals, rest } = coverOf(places, rows)
  const isOpen = (row: number, day: number) => bare(states[row * days + day]!) === StateCode.suppressed
  if (suppressed && rest === rows) return (day) => suppressed[day]! > 0
  const hidden = hiddenByDay(marks, rest, days)
  return (day) => hidden(day) > 0 || residuals.some((row) => isOpen(row, day))
}

export function hidesCells({ marks }: Cube): boolean {
  return [marks.usual, ...marks.kinds].some((flags) => (flags & Flag.suppressed) !== 0)
}
