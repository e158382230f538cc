import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { type Connection, serverNow } from './connection.ts'
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

const tick = {
  subscribe: (listener: () => void) => {
    const timer = setInterval(listener, 1_000)
    return () => clearInterval(timer)
  },
  second: () => Math.floor(Date.now() / 1_000),
}

/** The server's time in ms, a second at a time; before it was heard, this machine's. */
export function useServerNow(): number {
  const connection = useConnection()
  useSyncExternalStore(tick.subscribe, tick.second)
  return serverNow(connection)
}
