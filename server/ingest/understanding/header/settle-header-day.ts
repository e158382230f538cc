import { type DayContext, type DayReading, settleDay } from '#server/ingest/understanding/cells/day-parts.ts'
import type { HeaderMeaning } from './header-meaning.ts'
import type { TitleFacts } from './title-facts.ts'

/** The day over a column; `5日` takes its month, and `3月5日` its year, from the title. Null: the header has none. */
export function settleHeaderDay(
  { day }: HeaderMeaning,
  titles: TitleFacts,
  context: DayContext,
): DayReading | null {
  return day === null ? null : settleDay(day, dayContext(titles, context))
}

/** What is known of all days of a sheet; an answered year goes before that of the titles. */
export function dayContext(
  { day }: TitleFacts,
  { year, order }: Pick<DayContext, 'year' | 'order'>,
): DayContext {
  return { year: year ?? day?.value.year ?? null, month: day?.value.month ?? null, order }
}
