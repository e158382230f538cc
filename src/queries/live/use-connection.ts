import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { catalogQuery } from '#src/queries/catalog.ts'
import type { Connection } from './connection.ts'
import { liveFeedOf } from './live-feed.ts'

/** Opens the line to the server for as long as the caller is on screen. */
export function useLiveFeed(): void {
  const client = useQueryClient()
  useEffect(() => liveFeedOf(client).start(), [client])
}

export function useConnection(): Connection {
  const { connection } = liveFeedOf(useQueryClient())
  return useSyncExternalStore(connection.subscribe, connection.get)
}

/** Server clock minus this machine's, ms: as heard, or, after a reload without a server, as it was with the answers kept. */
function useClock(): { offset: number; answeredAt: number | null } {
  const connection = useConnection()
  const { data, dataUpdatedAt } = useQuery({ ...catalogQuery(), enabled: false })
  const kept = data ? Date.parse(data.now) - dataUpdatedAt : 0
  return { offset: connection.clockOffset ?? kept, answeredAt: data ? dataUpdatedAt : null }
}

/** When the server was last heard, by the server's clock, ms; null: never. */
export function useHeardAt(): number | null {
  const connection = useConnection()
  const { offset, answeredAt } = useClock()
  const heard = connection.heardAt ?? answeredAt
  return heard === null ? null : heard + offset
}

const tick = {
  subscribe: (listener: () => void) => {
    const timer = setInterval(listener, 1_000)
    return () => clearInterval(timer)
  },
  second: () => Math.floor(Date.now() / 1_000),
}

/** The server's time in ms, a second at a time; before it was ever heard, this machine's. */
export function useServerNow(): number {
  const { offset } = useClock()
  useSyncExternalStore(tick.subscribe, tick.second)
  return Date.now() + offset
}
