import { type DayContext, type DayReading, settleDay } from '#server/ingest/understanding/cells/day-parts.ts'
import type { HeaderMeaning } from './header-meaning.ts'
import type { TitleFacts } from './title-facts.ts'

/** The day over a column; `5日` takes its month, and `3月5日` its year, from the title. Null: the header has none. */
export function settleHeaderDay(
  { day }: HeaderMeaning,
  titles: TitleFacts,
  context: DayContext,
): DayReading | null {
  if (day === null) return null
  const { year, month } = titles.day?.value ?? {}
  return settleDay(
    { ...(year !== undefined && { year }), ...(month !== undefined && { month }), ...day },
    context,
  )
}
