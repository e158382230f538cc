import type { Measure } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Span } from '#src/domain/cube.ts'
import { toDay } from '#src/domain/days.ts'
import { formatRange } from '#src/domain/format.ts'

/** The days that a number of the measure is of: all of a flow's, the last of a level's. */
export function daysText({ kind }: Measure, { from, to }: Span, locale: Locale, year: boolean): string {
  return formatRange(toDay(kind === 'flow' ? from : to), toDay(to), locale, { year })
}
