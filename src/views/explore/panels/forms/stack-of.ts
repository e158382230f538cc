import type { StackKey } from '#src/charts/chart-props.ts'
import type { DaySeries } from '#src/charts/series.ts'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { ChartData } from '#src/situation/measures/chart-data.ts'
import { areaSeries } from '#src/situation/measures/day-series.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import type { Part } from '#src/situation/selection/part.ts'
import { isAdditive } from '#src/views/explore/panels/model/forms.ts'
import { keyColour } from './key-colours.ts'

interface Question {
  part: Part
  key: string | null
  locale: Locale
  data: ChartData
}

/** What stands in one bar or under one area: the keys where they add up, else the number alone. Null while it is on its way. */
export function stackOf(
  catalog: CatalogReply,
  measure: Measure,
  sets: CubeSets,
  { part, key, locale, data }: Question,
): { keys: StackKey[]; total: DaySeries } | null {
  if (data.form === 'stack')
    return { keys: data.keys.map((one) => ({ ...one, label: one.name[locale] })), total: data.total }
  const quantity = quantityOf(catalog, measure, sets, key)
  if (!quantity) return null
  const total = areaSeries(quantity, part).series
  const split =
    key === null && isAdditive(catalog, measure) ? (breakdownOf(catalog, measure)?.keys ?? []) : []
  const keys = split.flatMap(({ id, name }, at) => {
    const keyed = quantityOf(catalog, measure, sets, id)
    if (keyed?.key !== id) return []
    return [
      {
        key: id,
        label: name[locale],
        color: keyColour(at, split.length),
        series: areaSeries(keyed, part).series,
      },
    ]
  })
  if (keys.length > 0) return { keys, total }
  const label = (measure.short ?? measure.name)[locale]
  return { keys: [{ key: measure.id, label, color: 'var(--c-1)', series: total }], total }
}
