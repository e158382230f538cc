import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DayTally } from '#src/charts/series.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { holds, type Picked } from '#src/domain/selection/pick.ts'
import { correctionsQuery } from '#src/queries/figures/history.ts'
import { reportedParts } from '#src/situation/measures/measures.ts'
import { useAsOf } from './as-of.ts'

interface Scope {
  area: string
  /** Of the area; null or left out: all of it. */
  picked?: Picked | null | undefined
  /** First and last day, inclusive. */
  from: string
  to: string
}

/** How many numbers of each day were corrected inside an area or what is selected of it, for each of some measures; none while that is not known. */
export function useCorrectedDays(
  catalog: Catalog,
  measures: readonly Measure[],
  { area, picked = null, from, to }: Scope,
): ReadonlyMap<string, DayTally> {
  const asOf = useAsOf()
  const asked = [...new Set(measures.flatMap((measure) => reportedParts(catalog, measure)))].sort()
  const by = picked ? 'place' : undefined
  const { data } = useQuery({
    ...correctionsQuery({ measures: asked, area, from, to, since: null, asOf, by, limit: 1 }),
    enabled: asked.length > 0,
  })
  const days = data?.days
  return useMemo(() => {
    const tallies = new Map<string, DayTally>()
    for (const measure of days ? measures : []) {
      const parts = new Set(reportedParts(catalog, measure))
      const tally = new Map<number, number>()
      for (const one of days!) {
        const day = toDayNumber(one.day)
        if (picked && (one.place === undefined || !holds(picked, one.place))) continue
        if (parts.has(one.measure)) tally.set(day, (tally.get(day) ?? 0) + one.count)
      }
      tallies.set(measure.id, tally)
    }
    return tallies
  }, [catalog, measures, picked, days])
}
