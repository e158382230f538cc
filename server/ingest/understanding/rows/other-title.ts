import { settleDay } from '#server/ingest/understanding/cells/day-parts.ts'
import { titleFacts } from '#server/ingest/understanding/header/title-facts.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { isWithin } from '#server/ingest/understanding/places/find-place.ts'
import type { Plan } from '#server/ingest/understanding/plan/plan.ts'

/** Whether a line between the rows names another day, place or measure than the sheet's own: a second table begins with it. */
export function isOtherTitle(text: string, plan: Plan, knowledge: Knowledge): boolean {
  const { day, place, measure } = titleFacts([text], knowledge)
  const { isOfTitle, scope } = plan
  if (isOfTitle.day && day) {
    const reading = settleDay(day.value, { ...plan.context, month: null })
    if (reading.says === 'day' && reading.day !== plan.fixedDay) return true
  }
  if (isOfTitle.measure && measure && !measure.value.some((id) => id === isOfTitle.measure)) return true
  const isElsewhere = (one: number) =>
    scope ? !isWithin(knowledge.places, scope)(one) : one !== plan.fixedPlace
  return isOfTitle.place && (place?.value.every(isElsewhere) ?? false)
}
