import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import { dayAt } from '#src/domain/days.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { keys } from '#src/queries/keys.ts'
import type { Connection } from './connection.ts'
import { liveFeedOf } from './live-feed.ts'

/** Opens the line to the server for as long as the caller is on screen. Each day of the server asks for its declarations anew. */
export function useLiveFeed(): void {
  const client = useQueryClient()
  useEffect(() => liveFeedOf(client).start(), [client])
  const { data } = useQuery({ ...catalogQuery(), enabled: false })
  const day = useServerReading((now) => (data ? dayAt(new Date(now), data.timeZone) : ''))
  const before = useRef(day)
  useEffect(() => {
    if (before.current !== '' && before.current !== day)
      void client.invalidateQueries({ queryKey: keys.catalog })
    before.current = day
  }, [client, day])
}

export function useConnection(): Connection {
  const { connection } = liveFeedOf(useQueryClient())
  return useSyncExternalStore(connection.subscribe, connection.get)
}

/** Server clock minus this machine's, ms: as heard, or, after a reload without a server, as it was with the answers kept. */
function useClock(): { offset: number; answeredAt: number | null } {
  const connection = useConnection()
  const { data, dataUpdatedAt } = useQuery({ ...catalogQuery(), enabled: false })
  return {
    offset: connection.clockOffset ?? keptOffset(data, dataUpdatedAt),
    answeredAt: data ? dataUpdatedAt : null,
  }
}

function keptOffset(catalog: CatalogReply | undefined, answeredAt: number): number {
  return catalog ? Date.parse(catalog.now) - answeredAt : 0
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

/** Tells the server's time, ms, whenever it is asked; it does not tell by itself that time passes. */
export function useServerClock(): () => number {
  const { connection } = liveFeedOf(useQueryClient())
  const { data, dataUpdatedAt } = useQuery({ ...catalogQuery(), enabled: false })
  const kept = keptOffset(data, dataUpdatedAt)
  return useCallback(() => Date.now() + (connection.get().clockOffset ?? kept), [connection, kept])
}

/** What is read off the server's clock, once a second; whoever asks is told when it reads otherwise and not every second. */
export function useServerReading<T extends string | number>(read: (now: number) => T): T {
  const clock = useServerClock()
  return useSyncExternalStore(tick.subscribe, () => read(clock()))
}

/** The server's day where the instance is. */
export function useServerDay(timeZone: string): Day {
  return useServerReading((now) => dayAt(new Date(now), timeZone))
}

/** How long ago a moment of this machine's clock was, ms, a second at a time. */
export function useAge(moment: number): number {
  useSyncExternalStore(tick.subscribe, tick.second)
  return Math.max(0, Date.now() - moment)
}

/** The server's time in ms, a second at a time; before it was ever heard, this machine's. */
export function useServerNow(): number {
  const { offset } = useClock()
  useSyncExternalStore(tick.subscribe, tick.second)
  return Date.now() + offset
}
