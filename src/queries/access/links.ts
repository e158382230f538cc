import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { deleteLink, fetchLinks, postLink } from '#src/sources/access/links.ts'

/** The read-only links that were given, the revoked too. */
export const linksQuery = () =>
  queryOptions({
    queryKey: keys.links,
    queryFn: ({ signal }) => fetchLinks({ signal }),
    staleTime: freshness.watched,
    retry: false,
    persister: undefined,
  })

export const makeLink = (client: QueryClient) =>
  mutationOptions({
    mutationFn: postLink,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.links }),
  })

export const takeLinkBack = (client: QueryClient) =>
  mutationOptions({
    mutationFn: deleteLink,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.links }),
  })
