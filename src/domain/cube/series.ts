import type { Run } from '../places.ts'
import type { Quantity } from './shape.ts'

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
export function series(_q: Quantity, _run: Run, _out?: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  throw new Error('not built yet')
}

export function seriesStates(_q: Quantity, _run: Run): SeriesStates {
  throw new Error('not built yet')
}
