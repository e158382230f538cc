import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { fetchSiteHistory, fetchSites, postSite, putSite } from '#src/sources/sites.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** Every site of the instance; as known at a moment, or now. */
export const sitesQuery = (asOf: string | null = null) =>
  queryOptions({
    queryKey: keys.sites(asOf),
    queryFn: ({ signal }) => fetchSites(asOf, { signal }),
    staleTime: freshness.declared,
    structuralSharing: false,
  })

/** Every version of one site, newest first. */
export const siteHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: keys.siteHistory(id),
    queryFn: ({ signal }) => fetchSiteHistory(id, { signal }),
    staleTime: freshness.watched,
    persister: undefined,
  })

/** The map follows at once; other screens hear of it over the feed. */
export const makeSite = (client: QueryClient) =>
  mutationOptions({ mutationFn: postSite, onSuccess: () => askForSites(client) })

export const changeSite = (client: QueryClient) =>
  mutationOptions({ mutationFn: putSite, onSuccess: () => askForSites(client) })

function askForSites(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: keys.allSites })
}
