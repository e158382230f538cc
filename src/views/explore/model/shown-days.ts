import type { Catalog } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
import { cubesOf } from '#src/situation/compare/asked.ts'
import type { ShownDays } from '#src/situation/measures/cube-days.ts'
import type { Choice } from './choice.ts'

/** The days that the screen looks at: of the chosen measure, whose history the brush draws, all there are. */
export function shownDays(catalog: Catalog, choice: Choice): ShownDays {
  const { days, span, calendar, compare } = choice
  return {
    window: days,
    history: { from: calendar.first, to: calendar.today },
    against: typeof compare === 'number' ? toDay(span.from - compare) : null,
    whole: cubesOf(catalog, choice).map(({ id }) => id),
  }
}
