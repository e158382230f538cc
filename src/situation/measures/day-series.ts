import type { DayCounts, DaySeries } from '#src/charts/series.ts'
import type { Area } from '#src/contract/areas.ts'
import { type Quantity, series, seriesStates } from '#src/domain/cube.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'

export interface AreaSeries {
  series: DaySeries
  counts: DayCounts
}

/** An area's number on every day of the cube, with its states and how many places stand behind it. */
export function areaSeries(quantity: Quantity, area: Pick<Area, 'path'>): AreaSeries {
  const run = runOfArea(quantity.places, area)
  const { from } = quantity
  const behind = seriesStates(quantity, run)
  return {
    series: { from, values: series(quantity, run), states: behind.states },
    counts: { from, reported: behind.reported, expected: behind.expected },
  }
}
