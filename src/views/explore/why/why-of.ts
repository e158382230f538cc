import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { WhyQuestion } from '#src/state/params/pane-params.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

interface Told {
  measure: Measure
  key: string | null
  per: Per | null
}

/** Asks for the making of a number that is told over the chosen days: of what adds up over all of them, else of the last. */
export function whyOf(
  catalog: Catalog,
  { measure, key, per }: Told,
  { days, area }: Pick<Choice, 'days' | 'area'>,
  place = area.code,
): WhyQuestion {
  const added = measure.kind === 'ratio' ? measureOf(catalog, measure.numerator) : measure
  const from = added?.kind === 'flow' ? days.from : days.to
  return { measure: measure.id, key, place, from, to: days.to, ...(per && { per }) }
}
