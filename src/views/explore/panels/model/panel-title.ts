import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Panel } from '#src/contract/desk/panels.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'

/** The measure, and the key of its breakdown that is looked at. */
export function panelTitle(
  catalog: Catalog,
  measure: Measure,
  { key }: Pick<Panel, 'key'>,
  locale: Locale,
): string {
  const part = breakdownOf(catalog, measure)?.keys.find(({ id }) => id === key)
  return [measure.name[locale], part?.name[locale]].filter(Boolean).join(' · ')
}
