import { queryOptions } from '@tanstack/react-query'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { keepAt, keyAt, unkept } from '#src/queries/moment.ts'
import { fetchChanges } from '#src/sources/figures/changes.ts'

/** The newest changes inside an area, newest first; up to a moment, where one is named. */
export const changesQuery = (area: string, limit: number, asOf: string | null) =>
  queryOptions({
    queryKey: keyAt(asOf, keys.changes(area, limit)),
    queryFn: ({ signal }) => fetchChanges({ area, limit, asOf }, { signal }),
    staleTime: asOf === null ? freshness.watched : freshness.past,
    placeholderData: keepAt(asOf),
    ...(asOf !== null && unkept),
  })
