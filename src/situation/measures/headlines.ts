import type { DaySeries } from '#src/charts/series.ts'
import type { Measure } from '#src/contract/catalog.ts'
import {
  type Against,
  type Change,
  change,
  type Quantity,
  type Span,
  shiftOf,
  type Total,
  total,
} from '#src/domain/cube.ts'
import { type Part, rowsOf } from '#src/situation/selection/part.ts'
import { areaSeries } from './day-series.ts'

/** One number of the strip above the map: a part's value on the window's last day, and what it is compared with. */
export interface Headline {
  measure: Measure
  total: Total
  /** Of that day against the same day of what it is compared with. Null: the reader wants no comparison. */
  change: Change | null
  /** Of a flow: the sum over the whole window, and how that has changed. */
  window: { total: Total; change: Change | null } | null
  spark: DaySeries
}

export function headlineOf(
  measure: Measure,
  quantity: Quantity,
  part: Part,
  span: Span,
  compare: Against | 'none',
): Headline {
  const rows = rowsOf(quantity.places, part)
  const day = { from: span.to, to: span.to }
  const moved = (of: Span) => (compare === 'none' ? null : change(quantity, rows, of, shiftOf(span, compare)))
  return {
    measure,
    total: total(quantity, rows, day),
    change: moved(day),
    window: measure.kind === 'flow' ? { total: total(quantity, rows, span), change: moved(span) } : null,
    spark: areaSeries(quantity, part).series,
  }
}
