import { queryOptions } from '@tanstack/react-query'
import { fetchSites } from '#src/sources/sites.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** Every site of the instance. */
export const sitesQuery = () =>
  queryOptions({
    queryKey: keys.sites,
    queryFn: ({ signal }) => fetchSites({ signal }),
    staleTime: freshness.declared,
    structuralSharing: false,
  })
