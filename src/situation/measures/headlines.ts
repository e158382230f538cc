import type { DaySeries } from '#src/charts/series.ts'
import type { Measure } from '#src/contract/catalog.ts'
import {
  type Against,
  type Change,
  change,
  type Quantity,
  type Span,
  type Total,
  total,
} from '#src/domain/cube.ts'
import { type Part, rowsOf } from '#src/situation/selection/part.ts'
import { areaSeries } from './day-series.ts'

/** One number of the strip above the map: a part's value on the window's last day, and what it is compared with. */
export interface Headline {
  measure: Measure
  total: Total
  /** Of a flow: the sum over the whole window. */
  window: Total | null
  /** Of a flow against its whole window; of a level against its day. Null: the reader wants no comparison. */
  change: Change | null
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
  const isFlow = measure.kind === 'flow'
  return {
    measure,
    total: total(quantity, rows, { from: span.to, to: span.to }),
    window: isFlow ? total(quantity, rows, span) : null,
    change: compare === 'none' ? null : change(quantity, rows, span, compare),
    spark: areaSeries(quantity, part).series,
  }
}
