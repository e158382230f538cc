import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchPlace } from '#src/sources/place.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** The latest values of one area or site at a day, and where each came from. */
export const placeQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: keys.place(id, day),
    queryFn: ({ signal }) => fetchPlace(id, day, { signal }),
    staleTime: freshness.watched,
    placeholderData: keepPreviousData,
  })
