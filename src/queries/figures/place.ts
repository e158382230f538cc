import { queryOptions } from '@tanstack/react-query'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { keepAt, keyAt, unkept } from '#src/queries/moment.ts'
import { fetchPlace } from '#src/sources/figures/place.ts'

/** The latest values of one area or site at a day, and where each came from; now, or as known at a moment. */
export const placeQuery = (id: string, day: string, asOf: string | null) =>
  queryOptions({
    queryKey: keyAt(asOf, keys.place(id, day)),
    queryFn: ({ signal }) => fetchPlace({ id, day, asOf }, { signal }),
    staleTime: asOf === null ? freshness.watched : freshness.past,
    placeholderData: keepAt(asOf),
    ...(asOf !== null && unkept),
  })
