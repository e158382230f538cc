import type { CellState } from '#src/contract/cubes.ts'
import type { Run } from '../places.ts'
import type { Quantity, Span } from './shape.ts'

/** Counts are place-days of a flow, places of a stock, cohort or ratio of these (at the span's last day). */
export interface Total {
  /** Null: no cell counts; `state` says why. */
  readonly value: number | null
  /** Of a ratio. */
  readonly numerator?: number
  readonly denominator?: number
  readonly reported: number
  readonly expected: number
  readonly estimated: number
  readonly suppressed: number
  readonly stale: number
  readonly carried: number
  readonly state: CellState
  /** When the run's newest observation was recorded, ms; null: none. */
  readonly reportedAt: number | null
}

export interface Change {
  readonly before: Total
  readonly difference: number | null
  /** Share of the earlier value; null where that is 0. */
  readonly relative: number | null
}

/** `preceding`: the span of the same length right before; `week`: the same span seven days earlier. */
export type Against = 'preceding' | 'week'

export function total(_q: Quantity, _run: Run, _span: Span): Total {
  throw new Error('not built yet')
}

export function change(_q: Quantity, _run: Run, _span: Span, _against: Against): Change {
  throw new Error('not built yet')
}
