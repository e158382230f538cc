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
