import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Panel, PanelForm } from '#src/contract/desk/panels.ts'
import { cubesOf } from '#src/situation/compare/asked.ts'
import { type CubeMeasure, measureOf, partsOf, shareOf } from '#src/situation/measures/measures.ts'
import { versusOf } from './forms.ts'

/** The cubes of a panel: its measure, what it is divided by, the ceiling of a level, the other measure of a scatter. */
export function panelCubes(catalog: Catalog, measure: Measure, panel: Panel, form: PanelForm): CubeMeasure[] {
  const versus = form === 'scatter' ? measureOf(catalog, versusOf(catalog, measure, panel)) : null
  const ratio = shareOf(catalog, measure)
  const ceiling = panel.form === null && ratio ? partsOf(catalog, ratio) : []
  const all = [
    ...cubesOf(catalog, { measure, per: panel.per }),
    ...(versus ? partsOf(catalog, versus) : []),
    ...ceiling,
  ]
  return [...new Map(all.map((one) => [one.id, one])).values()]
}
