import { queryOptions } from '@tanstack/react-query'
import { fetchCompleteness } from '#src/sources/completeness.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'
import { keepAt, keyAt, unkept } from './moment.ts'

/** Who was expected to report on a day in an area, and who has; now, or by what was known at a moment. */
export const completenessQuery = (area: string, day: string, asOf: string | null) =>
  queryOptions({
    queryKey: keyAt(asOf, keys.completeness(area, day)),
    queryFn: ({ signal }) => fetchCompleteness({ area, day, asOf }, { signal }),
    staleTime: asOf === null ? freshness.watched : freshness.past,
    placeholderData: keepAt(asOf),
    ...(asOf !== null && unkept),
  })

/** The same, asked for what is expected: not again at every report, for the server goes through all places for each area. */
export const dutiesQuery = (area: string, day: string, asOf: string | null) =>
  queryOptions({
    queryKey: keyAt(asOf, keys.duties(area, day)),
    queryFn: ({ signal }) => fetchCompleteness({ area, day, asOf }, { signal }),
    staleTime: asOf === null ? freshness.owed : freshness.past,
    refetchInterval: asOf === null && freshness.owed,
    placeholderData: keepAt(asOf),
    ...(asOf !== null && unkept),
  })
