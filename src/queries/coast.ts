import { queryOptions } from '@tanstack/react-query'
import { fetchCoast } from '#src/sources/coast.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** The land of the built-in basemap. */
export const coastQuery = () =>
  queryOptions({
    queryKey: keys.coast,
    queryFn: ({ signal }) => fetchCoast(signal),
    staleTime: freshness.shipped,
    structuralSharing: false,
  })
