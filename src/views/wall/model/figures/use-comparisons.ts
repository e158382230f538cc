import { useQuery } from '@tanstack/react-query'
import type { Measure } from '#src/contract/catalog.ts'
import { change, type Total, total } from '#src/domain/cube.ts'
import { addDays, toDayNumber } from '#src/domain/days.ts'
import { asKnownQuery } from '#src/queries/cubes/as-known.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

const stepMs = 10 * 60_000
const dayMs = 86_400_000

export interface Compared {
  /** Null: nothing to compare with, or not known yet. */
  difference: number | null
  /** Where nothing was known at that hour: that day's whole number. */
  whole: Total | null
}

/** Which day the number is of, and with what it is compared. */
export type Moment = 'running' | 'today' | 'yesterday'

/**
 * A number against the day before and the same day a week before. A running day's flow compares with what was known of those days
 * at the same hour; a whole day, or a level, with theirs.
 */
export function useComparisons(
  measure: Measure,
  key: string | null,
  s: Situation,
  moment: Moment,
): { yesterday: Compared; week: Compared } {
  const running = moment === 'running'
  const yesterday = useKnownAt(measure, key, s, 1, running)
  const week = useKnownAt(measure, key, s, 7, running)
  const quantity = quantityOf(s.catalog, measure, s.sets, key)
  if (!quantity) return { yesterday: nothing, week: nothing }
  const run = runOfArea(quantity.places, s.area)
  const at = toDayNumber(s.today) - (moment === 'yesterday' ? 1 : 0)
  const span = { from: at, to: at }
  const now = total(quantity, run, span)
  if (running) {
    const on = (day: number) => total(quantity, run, { from: day, to: day })
    return { yesterday: against(now, yesterday, on(at - 1)), week: against(now, week, on(at - 7)) }
  }
  return {
    yesterday: { ...change(quantity, run, span, 'preceding', now), whole: null },
    week: { ...change(quantity, run, span, 'week', now), whole: null },
  }
}

const nothing: Compared = { difference: null, whole: null }

function against(now: Total, then: Total | undefined, whole: Total): Compared {
  if (then === undefined || now.value === null) return nothing
  if (then.value === null) return { difference: null, whole }
  return { difference: now.value - then.value, whole: null }
}

/** The moment stands last. */
function sameBut(key: readonly unknown[], other: readonly unknown[]): boolean {
  return key.slice(0, -1).join() === other.slice(0, -1).join()
}

function useKnownAt(
  measure: Measure,
  key: string | null,
  { area, today }: Situation,
  daysAgo: number,
  asked: boolean,
) {
  const now = useStandingReading((ms) => Math.floor(ms / stepMs) * stepMs)
  const question = {
    measure: measure.id,
    key,
    area: area.code,
    day: addDays(today, -daysAgo),
    asOf: new Date(now - daysAgo * dayMs).toISOString(),
  }
  const asking = asKnownQuery(question)
  return useQuery({
    ...asking,
    enabled: asked,
    // Of the same number some minutes ago: that of another day would make a difference that nobody reported.
    placeholderData: (before, query) =>
      query && sameBut(asking.queryKey, query.queryKey) ? before : undefined,
  }).data
}
