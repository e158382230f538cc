import type { TitleFacts } from '#server/ingest/understanding/header/title-facts.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'

/** Of some measures, those that belong to the form the title names; all, where it names none. */
export function formMeasures(
  measures: readonly string[],
  { form }: TitleFacts,
  { catalog }: Knowledge,
): readonly string[] {
  const own = catalog.forms.find(({ id }) => id === form?.value)?.measures
  const fitting = own ? measures.filter((id) => own.includes(id)) : []
  return fitting.length > 0 ? fitting : measures
}
