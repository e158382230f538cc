import type { Rows } from '../places.ts'
import { countRows } from '../rows.ts'
import { CARRIED, StateCode } from '../states.ts'
import { countByDay } from './marks/counts.ts'
import { openDays } from './open-days.ts'
import type { Cube, Quantity } from './shape.ts'
import { sumsByDay } from './sums/sums.ts'

/** What stands behind each day's number: one entry a day of the whole cube. */
export interface SeriesStates {
  /** State codes of the day's total (with CARRIED when every counted cell is carried). */
  readonly states: Uint8Array
  readonly counted: Int32Array
  readonly reported: Int32Array
  readonly expected: Int32Array
  readonly estimated: Int32Array
  readonly suppressed: Int32Array
  readonly stale: Int32Array
  readonly carried: Int32Array
}

/** The number of some rows on each day of the whole cube; 0 (a ratio: NaN) where nothing counts, see `seriesStates`. */
export function series(
  q: Quantity,
  rows: Rows,
  out: Float64Array<ArrayBuffer> = new Float64Array(q.days),
): Float64Array<ArrayBuffer> {
  if (q.kind !== 'ratio') return cubeSeries(q, rows, out)
  cubeSeries(q.numerator, rows, out)
  const below = cubeSeries(q.denominator, rows, new Float64Array(q.days))
  for (let day = 0; day < q.days; day++) out[day] = below[day] === 0 ? Number.NaN : out[day]! / below[day]!
  return out
}

export function seriesStates(q: Quantity, rows: Rows): SeriesStates {
  const cube = q.kind === 'ratio' ? q.numerator : q
  const { days } = cube
  const places = countRows(rows)
  const { blank, idle, beside, ...rest } = countByDay(cube.marks, rows, days)
  const { estimated, suppressed, stale, carried } = rest
  // What is left of all places.
  const [counted, reported, expected] = [blank, beside, idle]
  const values = series(q, rows, roomFor(days))
  const open = openDays(cube, rows, suppressed)
  const states = new Uint8Array(days)
  for (let day = 0; day < days; day++) {
    const held = places - blank[day]!
    counted[day] = held
    expected[day] = places - idle[day]!
    reported[day] = held + suppressed[day]! - beside[day]!
    const value = values[day]!
    let state: number = StateCode.missing
    if (held === 0 || !Number.isNaN(value))
      state = stateOfCounts(
        value,
        held,
        expected[day]!,
        estimated[day]!,
        suppressed[day]!,
        open !== null && suppressed[day]! > 0 && open(day),
        stale[day]!,
      )
    states[day] = held > 0 && carried[day] === held ? state | CARRIED : state
  }
  return { states, counted, reported, expected, ...rest }
}

let room = new Float64Array(0)

/** For numbers that are looked at once: the next answer's stand where they stood. */
function roomFor(days: number): Float64Array<ArrayBuffer> {
  if (room.length !== days) room = new Float64Array(days)
  return room
}

/** A total rests on estimates when more than a tenth of its cells are. */
const ESTIMATED_SHARE = 0.1

/**
 * The state of a total, by its number and how many cells it is made of. A number where any cell counts: `estimated` where it rests on
 * estimates or lacks hidden cells (`open`); where all it lacks is hidden, `suppressed`. Else the most telling reason for none.
 */
export function stateOfCounts(
  value: number,
  counted: number,
  expected: number,
  estimated: number,
  suppressed: number,
  open: boolean,
  stale: number,
): number {
  if (counted > 0) {
    if (open) return value === 0 ? StateCode.suppressed : StateCode.estimated
    if (estimated > counted * ESTIMATED_SHARE) return StateCode.estimated
    return value === 0 ? StateCode.zero : StateCode.value
  }
  if (suppressed > 0) return StateCode.suppressed
  if (stale > 0) return StateCode.stale
  return expected > 0 ? StateCode.missing : StateCode.notExpected
}

function cubeSeries(cube: Cube, rows: Rows, out: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const { byPlace, scale } = cube.tables
  sumsByDay(byPlace, rows, out)
  if (scale !== 1) for (let day = 0; day < out.length; day++) out[day] = out[day]! / scale
  return out
}
