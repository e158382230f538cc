import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchCompleteness } from '#src/sources/completeness.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** Who was expected to report on a day in an area, and who has not. */
export const completenessQuery = (area: string, day: string) =>
  queryOptions({
    queryKey: keys.completeness(area, day),
    queryFn: ({ signal }) => fetchCompleteness(area, day, { signal }),
    staleTime: freshness.watched,
    placeholderData: keepPreviousData,
  })

/** The same, asked for what is expected: not again at every report, for the server goes through all places for each area. */
export const dutiesQuery = (area: string, day: string) =>
  queryOptions({
    queryKey: keys.duties(area, day),
    queryFn: ({ signal }) => fetchCompleteness(area, day, { signal }),
    staleTime: freshness.owed,
    refetchInterval: freshness.owed,
    placeholderData: keepPreviousData,
  })
