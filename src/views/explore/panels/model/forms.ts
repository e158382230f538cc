import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Panel, PanelForm } from '#src/contract/desk/panels.ts'
import { breakdownOf, shareOf } from '#src/situation/measures/measures.ts'

/** Whether the keys of a measure add up to it: then they may stand one on the other. A ratio's never do. */
export function isAdditive(catalog: Catalog, measure: Measure): boolean {
  if (measure.kind === 'ratio') return false
  const breakdown = breakdownOf(catalog, measure)
  return breakdown !== null && breakdown.total === 'sum' && breakdown.keys.length > 1
}

/** The forms in which a measure can be looked at, the most telling of time first. */
export function formsOf(catalog: Catalog, measure: Measure): PanelForm[] {
  const pyramid = breakdownOf(catalog, measure)?.pyramid !== undefined && measure.kind !== 'ratio'
  return [
    'line',
    'bar',
    'area',
    'heat',
    'spread',
    'scatter',
    ...(pyramid ? (['pyramid'] as const) : []),
    'rank',
  ]
}

/** How a measure is drawn when nobody has chosen: a flow as bars, a level as an area under its line, a ratio as a line. */
export function defaultForm(measure: Measure): PanelForm {
  if (measure.kind === 'flow') return 'bar'
  return measure.kind === 'ratio' ? 'line' : 'area'
}

/** The form a panel is drawn in. What was divided or averaged adds up to nothing, so that its bars become a line. */
export function formOf(catalog: Catalog, measure: Measure, panel: Panel): PanelForm {
  const wanted = panel.form ?? defaultForm(measure)
  const form = formsOf(catalog, measure).includes(wanted) ? wanted : defaultForm(measure)
  const changed = panel.per !== null || panel.mean
  return form === 'bar' && changed ? 'line' : form
}

/** Forms over days, which know averages. */
export function isOverDays(form: PanelForm): boolean {
  return form === 'line' || form === 'bar' || form === 'area' || form === 'heat'
}

/** The other measure of a scatter: the chosen one, else what a ratio over the measure is a share of, else the first other one. */
export function versusOf(
  catalog: Catalog,
  measure: Measure,
  { versus }: Pick<Panel, 'versus'>,
): string | null {
  const known = catalog.measures.find(({ id }) => id === versus)
  if (known) return known.id
  return shareOf(catalog, measure)?.denominator ?? catalog.headlines.find((id) => id !== measure.id) ?? null
}

/** The ratio whose denominator stands as a line over a level, as a panel is drawn; null: none does. */
export function ceilingShare(catalog: Catalog, measure: Measure, panel: Panel, hasOther: boolean) {
  const asReported = panel.form === null && panel.key === null && panel.per === null && !panel.mean
  return asReported && !hasOther && measure.kind === 'stock' ? shareOf(catalog, measure) : null
}
