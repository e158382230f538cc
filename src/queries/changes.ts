import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchChanges } from '#src/sources/changes.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** The newest changes inside an area, newest first. */
export const changesQuery = (area: string, limit: number) =>
  queryOptions({
    queryKey: keys.changes(area, limit),
    queryFn: ({ signal }) => fetchChanges(area, limit, { signal }),
    staleTime: freshness.watched,
    placeholderData: keepPreviousData,
  })
