import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { Measure } from '#src/contract/catalog.ts'
import { change, type Total, total } from '#src/domain/cube.ts'
import { addDays, toDayNumber } from '#src/domain/days.ts'
import { asKnownQuery } from '#src/queries/cubes/as-known.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { useStandingReading } from '#src/situation/moment/as-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import type { Moment } from './lead-number.ts'

const stepMs = 10 * 60_000
const dayMs = 86_400_000

export interface Compared {
  /** Null: nothing to compare with, or not known yet. */
  difference: number | null
  /** Where nothing was known at that hour: that day's whole number. */
  whole: Total | null
}

export interface Comparisons {
  yesterday: Compared
  week: Compared
}

/** A number that is compared: of a measure or a key of it, and of which day. */
export interface ComparedNumber {
  measure: Measure
  key: string | null
  moment: Moment
}

/**
 * Numbers against the day before and the same day a week before, in their order. A running day's flow compares with what was known of
 * those days at the same hour; a whole day, or a level, with theirs.
 */
export function useComparisons(numbers: readonly ComparedNumber[], s: Situation): Comparisons[] {
  const now = useStandingReading((ms) => Math.floor(ms / stepMs) * stepMs)
  const client = useQueryClient()
  const known = useQueries({
    queries: numbers.flatMap(({ measure, key, moment }) =>
      [1, 7].map((daysAgo) => {
        const queryAt = (ms: number) =>
          asKnownQuery({
            measure: measure.id,
            key,
            area: s.area.code,
            day: addDays(s.today, -daysAgo),
            asOf: new Date(ms - daysAgo * dayMs).toISOString(),
          })
        return {
          ...queryAt(now),
          enabled: moment === 'running',
          // Until the next step is answered, the last one's answer stands.
          placeholderData: () => client.getQueryData(queryAt(now - stepMs).queryKey),
        }
      }),
    ),
  })
  return numbers.map((number, at) => compared(number, s, known[2 * at]?.data, known[2 * at + 1]?.data))
}

function compared(
  { measure, key, moment }: ComparedNumber,
  s: Situation,
  yesterday: Total | undefined,
  week: Total | undefined,
): Comparisons {
  const quantity = quantityOf(s.catalog, measure, s.sets, key)
  if (!quantity) return { yesterday: nothing, week: nothing }
  const run = runOfArea(quantity.places, s.area)
  const at = toDayNumber(s.today) - (moment === 'yesterday' ? 1 : 0)
  const span = { from: at, to: at }
  const now = total(quantity, run, span)
  if (moment === 'running') {
    const on = (day: number) => total(quantity, run, { from: day, to: day })
    return { yesterday: against(now, yesterday, on(at - 1)), week: against(now, week, on(at - 7)) }
  }
  const since = (when: 'preceding' | 'week') => change(quantity, run, span, when, now).difference
  return {
    yesterday: { difference: since('preceding'), whole: null },
    week: { difference: since('week'), whole: null },
  }
}

const nothing: Compared = { difference: null, whole: null }

function against(now: Total, then: Total | undefined, whole: Total): Compared {
  if (then === undefined || now.value === null) return nothing
  if (then.value === null) return { difference: null, whole }
  return { difference: now.value - then.value, whole: null }
}
