import type { DayCounts, DaySeries } from '#src/charts/series.ts'
import { type Quantity, series, seriesStates } from '#src/domain/cube.ts'
import { type Part, rowsOf } from '#src/situation/selection/part.ts'

export interface AreaSeries {
  series: DaySeries
  counts: DayCounts
}

/** A part's number on every day of the cube, with its states and how many places stand behind it. */
export function areaSeries(quantity: Quantity, part: Part): AreaSeries {
  const rows = rowsOf(quantity.places, part)
  const { from } = quantity
  const behind = seriesStates(quantity, rows)
  return {
    series: { from, values: series(quantity, rows), states: behind.states },
    counts: { from, reported: behind.reported, expected: behind.expected },
  }
}
