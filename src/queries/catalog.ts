import { queryOptions } from '@tanstack/react-query'
import { fetchCatalog } from '#src/sources/catalog.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'
import { liveFeedOf } from './live/live-feed.ts'

/** What this instance declares: kinds, measures, regimes, and where its data and clock stand. */
export const catalogQuery = () =>
  queryOptions({
    queryKey: keys.catalog,
    queryFn: async ({ signal, client }) => {
      const { catalog, cameAt } = await fetchCatalog({ signal })
      liveFeedOf(client).connection.set({ clockOffset: Date.parse(catalog.now) - cameAt })
      return catalog
    },
    staleTime: freshness.declared,
  })
