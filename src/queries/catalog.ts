import { queryOptions } from '@tanstack/react-query'
import { fetchCatalog } from '#src/sources/catalog.ts'
import { freshness } from './freshness.ts'
import { keys } from './keys.ts'

/** What this instance declares: kinds, measures, regimes, and where its data and clock stand. */
export const catalogQuery = () =>
  queryOptions({
    queryKey: keys.catalog,
    queryFn: ({ signal }) => fetchCatalog({ signal }),
    staleTime: freshness.declared,
  })
