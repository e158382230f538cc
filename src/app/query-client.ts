import { QueryClient } from '@tanstack/react-query'
import { isShutOut } from '#src/queries/access/access.ts'
import { createAnswerPersister } from '#src/queries/persist.ts'

/** Live changes patch what is held, so an answer does not age by itself; each query names its own staleness. */
const staysFresh = Number.POSITIVE_INFINITY
const keptAfterUse = 30 * 60_000

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: staysFresh,
        gcTime: keptAfterUse,
        retry: (failures, fault) => failures < 2 && !isShutOut(fault),
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 10_000),
        refetchOnWindowFocus: false,
        // Loopback counts as offline to browsers without a network; the server may still be there.
        networkMode: 'always',
        persister: createAnswerPersister(),
      },
    },
  })
}
