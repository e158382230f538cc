import type { Catalog } from '#src/contract/catalog.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import { divisorsOf } from '#src/domain/compare/divisors-of.ts'
import { measureOf } from './measures.ts'

/** Another measure, or another key of it, is looked at: divided as the one before where it can be. */
export function choosing(catalog: Catalog, id: string, key: string | null = null) {
  const measure = measureOf(catalog, id)
  const divisors = measure ? divisorsOf(catalog, measure) : []
  return ({ per }: ExploreView) => ({ measure: id, key, per: divisors.find((one) => one === per) ?? null })
}
