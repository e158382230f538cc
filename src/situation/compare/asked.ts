import type { Area } from '#src/contract/areas.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import { averagedDays, movingAverage } from '#src/domain/compare/average.ts'
import { type DayParts, dayParts, valuesOf } from '#src/domain/compare/day-parts.ts'
import { dividedDays, summedOf } from '#src/domain/compare/divided.ts'
import { isFlow } from '#src/domain/compare/is-flow.ts'
import type { Summed } from '#src/domain/compare/over-span.ts'
import { residentsOf } from '#src/domain/compare/residents-of.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import type { AreaSeries } from '#src/situation/measures/day-series.ts'
import { type CubeMeasure, measureOf, partsOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'

/** A measure as it is compared: a key of it, divided by something, averaged. */
export interface Asked {
  measure: Measure
  key: string | null
  per: Per | null
  mean: boolean
}

/** The cubes that the numbers are made from. */
export function cubesOf(catalog: Catalog, { measure, per }: Pick<Asked, 'measure' | 'per'>): CubeMeasure[] {
  const residents = per === 'residents' ? measureOf(catalog, catalog.population ?? null) : null
  return [...partsOf(catalog, measure), ...(residents ? partsOf(catalog, residents) : [])]
}

/** Where areas lie, and what is selected; null or left out: everything. */
export interface Tree {
  index: AreaIndex
  picked?: Picked | null
}

/** An area's numbers, or those of what is selected in it, day by day; null while a cube is on its way, or where there is nothing to divide by. */
export function partsOfArea(
  catalog: Catalog,
  asked: Asked,
  sets: CubeSets,
  area: Area,
  { today, ...tree }: Tree & { today: number },
): DayParts | null {
  const parts = eachDay(catalog, asked, sets, area, tree)
  if (!parts || !asked.mean) return parts
  return movingAverage(parts, averagedDays, isFlow(catalog, asked.measure) ? today - 1 : today)
}

/** The same before anything is averaged. */
export function eachDay(
  catalog: Catalog,
  { measure, key, per }: Omit<Asked, 'mean'>,
  sets: CubeSets,
  area: Area,
  { index, picked = null }: Tree,
): DayParts | null {
  const quantity = quantityOf(catalog, measure, sets, key)
  if (!quantity) return null
  const part = { path: area.path, picked }
  const run = rowsOf(quantity.places, part)
  const isSite = (id: string) => !index.rowOf.has(id)
  if (per === null) return dayParts(quantity, run)
  if (per === 'site') return dividedDays(quantity, run, { per, isSite })
  if (per === 'share') {
    const parent = areaOf(index, area.parent)
    const around = parent && dayParts(quantity, runOfArea(quantity.places, parent))
    return dividedDays(quantity, run, { per, below: around })
  }
  const residents = measureOf(catalog, catalog.population ?? null)
  const stock = residents && quantityOf(catalog, residents, sets)
  return stock && dividedDays(quantity, run, { per, below: residentsOf(stock, rowsOf(stock.places, part)) })
}

/** As a chart draws it. */
export function seriesOfParts(parts: DayParts): AreaSeries {
  const { from, states, reported, expected } = parts
  return { series: { from, values: valuesOf(parts), states }, counts: { from, reported, expected } }
}

/** What of the asked number adds up over days. */
export function summedDays(catalog: Catalog, { measure, per }: Pick<Asked, 'measure' | 'per'>): Summed {
  return summedOf(isFlow(catalog, measure), per)
}
