import { queryOptions } from '@tanstack/react-query'
import { fetchAreas } from '#src/sources/areas.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** The area tree with its outlines. */
export const areasQuery = () =>
  queryOptions({
    queryKey: keys.areas,
    queryFn: ({ signal }) => fetchAreas({ signal }),
    staleTime: freshness.declared,
    structuralSharing: false,
  })
