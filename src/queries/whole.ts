import type { QueryClient } from '@tanstack/react-query'

/** Nothing that is asked for on the page waits for its first answer; what was refused waits no more. */
export function isWhole(client: QueryClient): boolean {
  return client.isFetching({ type: 'active', predicate: ({ state }) => state.status === 'pending' }) === 0
}
