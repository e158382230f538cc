import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import { partsOf } from './measures.ts'

/** How often what a measure is made of is reported on a day: weekly as soon as a part of it is. */
export function cadenceOf(catalog: Catalog, measure: Measure, day: Day): 'day' | 'week' {
  const rules = partsOf(catalog, measure).flatMap((part) => ('reporting' in part ? part.reporting : []))
  const active = rules.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day))
  return active.some(({ every }) => every === 'week') ? 'week' : 'day'
}
