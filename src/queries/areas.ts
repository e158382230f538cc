import { queryOptions } from '@tanstack/react-query'
import { fetchAreas } from '#src/sources/areas.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** The area tree with its outlines: the newest, or those in force on a day. */
export const areasQuery = (day: string | null = null) =>
  queryOptions({
    queryKey: keys.areas(day),
    queryFn: ({ signal }) => fetchAreas(day, { signal }),
    staleTime: freshness.declared,
    structuralSharing: false,
  })
