import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { deleteReporter, fetchReporters, postReporter } from '#src/sources/access/reporters.ts'

/** The tokens of devices and offices that were given, the revoked too. */
export const reportersQuery = () =>
  queryOptions({
    queryKey: keys.reporters,
    queryFn: ({ signal }) => fetchReporters({ signal }),
    staleTime: freshness.watched,
    retry: false,
    persister: undefined,
  })

export const makeReporter = (client: QueryClient) =>
  mutationOptions({
    mutationFn: postReporter,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.reporters }),
  })

export const revokeReporter = (client: QueryClient) =>
  mutationOptions({
    mutationFn: deleteReporter,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.reporters }),
  })
