import { type Quantity, series, seriesStates } from '../cube.ts'
import type { Rows } from '../places.ts'

/**
 * A number of each day as what it is made of, from day number `from` on: `above`, or `above ÷ below × factor`. What is added up is
 * added before it is divided, so that no mean of ratios ever comes out.
 */
export interface DayParts {
  readonly from: number
  readonly above: Float64Array
  /** Null: the number is `above` itself. */
  readonly below: Float64Array | null
  readonly factor: number
  /** State codes of states.ts. */
  readonly states: Uint8Array
  readonly reported: Int32Array
  readonly expected: Int32Array
}

/** The number of some rows on every day of the cube; a ratio in its two sums. */
export function dayParts(q: Quantity, rows: Rows): DayParts {
  const { states, reported, expected } = seriesStates(q, rows)
  const ratio = q.kind === 'ratio'
  return {
    from: q.from,
    above: series(ratio ? q.numerator : q, rows),
    below: ratio ? series(q.denominator, rows) : null,
    factor: 1,
    states,
    reported,
    expected,
  }
}

/** The numbers; NaN where nothing is below. Read them only where the state counts. */
export function valuesOf({ above, below, factor }: DayParts): Float64Array {
  return above.map(
    (value, at) => (below === null ? value : below[at] === 0 ? Number.NaN : value / below[at]!) * factor,
  )
}
