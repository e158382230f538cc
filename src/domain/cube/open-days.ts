import { isInside, type Run } from '../places.ts'
import { bare, StateCode } from '../states.ts'
import { isResidual } from '../suppress.ts'
import type { Cube } from './shape.ts'
import { countsByDay } from './sums/sums.ts'

/**
 * Tells on which days (counted from the cube's first) a run's total lacks hidden cells. An area's own residual row, the last of its
 * run, says so; where there is none (a single place), any hidden cell does. Null: nothing is hidden in the whole cube.
 */
export function openDays(cube: Cube, run: Run): ((day: number) => boolean) | null {
  const hidden = cube.lanes.suppressed
  if (hidden === null || run.hi <= run.lo) return null
  const { places, days, states } = cube
  const last = run.hi - 1
  const area = places.paths[last]!.slice(0, -2)
  if (isResidual(places.ids[last]!) && isInside(places.paths[run.lo]!, area)) {
    return (day) => bare(states[last * days + day]!) === StateCode.suppressed
  }
  const cells = new Int32Array(days)
  countsByDay(hidden, run, cells)
  return (day) => cells[day]! > 0
}
