import { settleDay } from '#server/ingest/understanding/cells/day-parts.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { toDay } from '#src/domain/days.ts'
import { because, type Draft } from './draft.ts'
import { formMeasures } from './form-measures.ts'

/** Takes from the titles what no column says: the place (or the area that all places lie in), the measure, its key. */
export function assignFixed(draft: Draft): void {
  const { titles, knowledge, fixed } = draft
  const { place } = titles
  if (place?.value.length === 1) {
    fixed.place = knowledge.places.all[place.value[0]!]!.id
    because(draft, null, 'title-names-place', place.found)
  }
  const measures = titles.measure ? formMeasures(titles.measure.value, titles, knowledge) : formOnly(draft)
  const isNeeded = !draft.uses.some(({ role }) => role === 'measure') && !draft.looks.some(hasMeasure)
  if (measures.length !== 1 || !isNeeded) return
  fixed.measure = measures[0]!
  if (titles.measure) because(draft, null, 'title-names-measure', titles.measure.found)
  else because(draft, null, 'form-names-measures', titles.form?.found ?? '')
  const key = titles.measure ? keyIn(titles.measure.found, fixed.measure, draft) : undefined
  if (key !== undefined && !draft.looks.some(({ meaning }) => meaning.key !== null)) fixed.key = key
}

/** The day of a title holds for the sheet where neither a column nor a header has days. */
export function assignDay(draft: Draft, context: Pick<SheetMapping, 'year' | 'dayOrder'>): void {
  const { titles, uses, looks, fixed } = draft
  const isSaid = uses.some(
    ({ role }, i) => role === 'day' || (role === 'value' && looks[i]!.meaning.day !== null),
  )
  const reading = titles.day && settleDay(titles.day.value, { year: context.year, order: context.dayOrder })
  if (isSaid || reading?.says !== 'day') return
  fixed.day = toDay(reading.day)
  because(draft, null, 'title-names-day', titles.day!.found)
}

const hasMeasure = ({ meaning }: Draft['looks'][number]) => meaning.measures.length > 0

function formOnly({ titles, knowledge }: Draft): readonly string[] {
  return knowledge.catalog.forms.find(({ id }) => id === titles.form?.value)?.measures ?? []
}

function keyIn(title: string, measure: string, { knowledge }: Draft): string | undefined {
  const text = normalise(title)
  const keys = [...(knowledge.measures.keys.get(measure) ?? [])].filter(
    ([word]) => word.length > 1 && text.includes(word),
  )
  const ids = new Set(keys.map(([, id]) => id))
  return ids.size === 1 ? [...ids][0] : undefined
}
