import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useConnection } from '#src/queries/live/use-connection.ts'
import { newReleaseQuery } from '#src/queries/release.ts'

/** Megabytes of script memory at which a wall begins anew. */
const budget = 700

/**
 * Loads the page again between two scenes when the server has a newer program, or this one has grown past its budget. Never while the
 * server is away: the last good picture stays. The clock decides which scene is on, so the wall goes on where it would be.
 */
export function useRenewal(shown: number): void {
  const { state } = useConnection()
  const { data: newer } = useQuery(newReleaseQuery())
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    if (state === 'live' && (newer || usedMegabytes() > budget)) window.location.reload()
  }, [shown, state, newer])
}

/** 0 where the browser does not tell. */
function usedMegabytes(): number {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }
  return (memory?.usedJSHeapSize ?? 0) / 2 ** 20
}
