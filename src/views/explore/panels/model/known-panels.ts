import type { Catalog } from '#src/contract/catalog.ts'
import type { Panel } from '#src/contract/desk/panels.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'

/** What a link asks for and this instance knows; a key that no breakdown has is the total. */
export function knownPanels(catalog: Catalog, panels: readonly Panel[]): Panel[] {
  return panels.flatMap((panel) => {
    const measure = measureOf(catalog, panel.measure)
    if (!measure) return []
    const known = breakdownOf(catalog, measure)?.keys.some(({ id }) => id === panel.key)
    return [known || panel.key === null ? panel : { ...panel, key: null }]
  })
}
