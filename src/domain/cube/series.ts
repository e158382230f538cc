import type { Run } from '../places.ts'
import { CARRIED, StateCode } from '../states.ts'
import type { Counts, Cube, Quantity } from './shape.ts'
import { subtract } from './vectors.ts'

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

/** The run's number on each day of the whole cube; 0 (a ratio: NaN) where nothing counts, see `seriesStates`. */
export function series(
  q: Quantity,
  run: Run,
  out: Float64Array<ArrayBuffer> = new Float64Array(q.days),
): Float64Array<ArrayBuffer> {
  if (q.kind !== 'ratio') return cubeSeries(q, run, out)
  cubeSeries(q.numerator, run, out)
  const below = cubeSeries(q.denominator, run, new Float64Array(q.days))
  for (let day = 0; day < q.days; day++) out[day] = below[day] === 0 ? Number.NaN : out[day]! / below[day]!
  return out
}

export function seriesStates(q: Quantity, run: Run): SeriesStates {
  const cube = q.kind === 'ratio' ? q.numerator : q
  const { lanes, days } = cube
  const of = (lane: Counts | null): Int32Array => {
    const out = new Int32Array(days)
    if (lane)
      for (let day = 0; day < days; day++) out[day] = lane[run.hi * days + day]! - lane[run.lo * days + day]!
    return out
  }
  const counted = of(lanes.counted)
  const expected = of(lanes.expected)
  const estimated = of(lanes.estimated)
  const suppressed = of(lanes.suppressed)
  const stale = of(lanes.stale)
  const carried = of(lanes.carried)
  const beside = of(lanes.beside)
  const values = series(q, run)
  const states = new Uint8Array(days)
  const reported = new Int32Array(days)
  for (let day = 0; day < days; day++) {
    const held = counted[day]!
    const usable = held > 0 && Number.isNaN(values[day]!) ? StateCode.missing : null
    states[day] =
      usable ??
      stateOfCounts(held, values[day]!, estimated[day]!, suppressed[day]!, stale[day]!, expected[day]!)
    if (held > 0 && carried[day] === held) states[day] = states[day]! | CARRIED
    reported[day] = held + suppressed[day]! - beside[day]!
  }
  return { states, counted, reported, expected, estimated, suppressed, stale, carried }
}

/** A number where any cell counts, else the most telling reason for none. */
export function stateOfCounts(
  counted: number,
  value: number,
  estimated: number,
  suppressed: number,
  stale: number,
  expected: number,
): number {
  if (counted > 0) return estimated > 0 ? StateCode.estimated : value === 0 ? StateCode.zero : StateCode.value
  if (suppressed > 0) return StateCode.suppressed
  if (stale > 0) return StateCode.stale
  return expected > 0 ? StateCode.missing : StateCode.notExpected
}

function cubeSeries(cube: Cube, run: Run, out: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const { byPlace, scale } = cube.tables
  subtract(byPlace, run.hi * cube.days, run.lo * cube.days, scale, out)
  return out
}
