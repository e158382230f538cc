import type { QueryClient } from '@tanstack/react-query'

const everyMs = 3_000
const due = new WeakMap<QueryClient, Map<string, ReturnType<typeof setTimeout>>>()

/** Invalidates at most once in three seconds a key, without cutting off an answer on its way. */
export function refetchSoon(client: QueryClient, queryKey: readonly unknown[]): void {
  const timers = due.get(client) ?? new Map<string, ReturnType<typeof setTimeout>>()
  due.set(client, timers)
  const name = JSON.stringify(queryKey)
  if (timers.has(name)) return
  timers.set(
    name,
    setTimeout(() => {
      timers.delete(name)
      void client.invalidateQueries({ queryKey }, { cancelRefetch: false })
    }, everyMs),
  )
}
