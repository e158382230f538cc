import type { QueryClient } from '@tanstack/react-query'
import { Paced } from './paced.ts'

const paced = new WeakMap<QueryClient, Paced>()

/** Invalidates soon, and at most once in three seconds a key, without cutting off an answer on its way. */
export function refetchSoon(client: QueryClient, queryKey: readonly unknown[]): void {
  const pace = paced.get(client) ?? new Paced()
  paced.set(client, pace)
  pace.call(JSON.stringify(queryKey), () => {
    void client.invalidateQueries({ queryKey }, { cancelRefetch: false })
  })
}
