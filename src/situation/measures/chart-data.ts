import type { DayCounts, DaySeries } from '#src/charts/series.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'
import type { Part } from '#src/situation/selection/part.ts'
import { areaSeries } from './day-series.ts'
import { breakdownOf, measureOf, shareOf } from './measures.ts'
import { type CubeSets, quantityOf } from './quantity-of.ts'

interface Named {
  key: string
  name: Names
  series: DaySeries
}

/** What a chart of one measure draws; the kind of the measure decides the form. Ratios never stack. */
export type ChartData = { counts: DayCounts } & (
  | { form: 'stack'; keys: (Named & { color: string })[]; total: DaySeries }
  | { form: 'level'; series: DaySeries; ceiling: (Named & { share: DaySeries }) | null }
  | { form: 'ratio'; lines: (Named & { weight: number })[]; denominator: DaySeries }
)

/** Stacked keys take the series colours in this order: the last, grey, is for what leaves the area. */
const stackColours: Record<number, string[]> = {
  1: ['var(--c-1)'],
  2: ['var(--c-1)', 'var(--c-2)'],
  3: ['var(--c-1)', 'var(--c-2)', 'var(--c-6)'],
}
const manyColours = ['var(--c-1)', 'var(--c-2)', 'var(--c-3)', 'var(--c-4)', 'var(--c-5)', 'var(--c-6)']

/** Of the measure, or of one key of its breakdown. Null while a cube is on its way. */
export function chartData(
  catalog: Catalog,
  measure: Measure,
  sets: CubeSets,
  part: Part,
  only: string | null = null,
): ChartData | null {
  const quantity = quantityOf(catalog, measure, sets, only)
  if (!quantity) return null
  const whole = areaSeries(quantity, part)
  const { counts } = whole
  const keys = (breakdownOf(catalog, measure)?.keys ?? []).filter(({ id }) => only === null || id === only)
  const keyed = keys.flatMap(({ id, name }) => {
    const keyQuantity = quantityOf(catalog, measure, sets, id)
    return keyQuantity && keyQuantity.key === id
      ? [{ key: id, name, series: areaSeries(keyQuantity, part).series }]
      : []
  })
  if (measure.kind === 'ratio') {
    const denominator = measureOf(catalog, measure.denominator)
    const level = denominator && quantityOf(catalog, denominator, sets)
    const lines = keyed.length > 0 ? keyed : [{ key: measure.id, name: measure.name, series: whole.series }]
    return {
      form: 'ratio',
      counts,
      lines: lines.map((line, place) => ({ ...line, weight: place + 1 })),
      denominator: level ? areaSeries(level, part).series : whole.series,
    }
  }
  if (measure.kind === 'flow') {
    const stacked = keyed.length > 0 ? keyed : [{ key: measure.id, name: measure.name, series: whole.series }]
    const colours = stackColours[stacked.length] ?? manyColours
    return {
      form: 'stack',
      counts,
      keys: stacked.map((key, place) => ({ ...key, color: colours[place % colours.length]! })),
      total: whole.series,
    }
  }
  return {
    form: 'level',
    counts,
    series: whole.series,
    ceiling: only === null ? ceilingOf(catalog, measure, sets, part) : null,
  }
}

function ceilingOf(
  catalog: Catalog,
  measure: Measure,
  sets: CubeSets,
  part: Part,
): (Named & { share: DaySeries }) | null {
  const ratio = shareOf(catalog, measure)
  const denominator = ratio && measureOf(catalog, ratio.denominator)
  const quantity = denominator && quantityOf(catalog, denominator, sets)
  const share = ratio && quantityOf(catalog, ratio, sets)
  if (!denominator || !quantity || !share) return null
  return {
    key: denominator.id,
    name: denominator.short ?? denominator.name,
    series: areaSeries(quantity, part).series,
    share: areaSeries(share, part).series,
  }
}
