import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useConnection } from '#src/queries/live/use-connection.ts'
import { newReleaseQuery } from '#src/queries/release.ts'

/** Megabytes of script memory at which a wall begins anew. */
const budget = 700
/** A wall that needs so much from the start would load itself at every scene. */
const leastUptimeMs = 10 * 60_000
const triedRelease = 'lookout-release-tried'

/**
 * Loads the page again between two scenes when the server has a newer program, or this one has grown past its budget. Never while the
 * server is away: the last good picture stays. The clock decides which scene is on, so the wall goes on where it would be.
 */
export function useRenewal(shown: number): void {
  const { state } = useConnection()
  const { data: newer = null } = useQuery(newReleaseQuery())
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    if (state !== 'live') return
    const isFull = performance.now() > leastUptimeMs && usedMegabytes() > budget
    if (isFull || (newer !== null && isFirstTry(newer))) window.location.reload()
  }, [shown, state, newer])
}

/** A cache on the way may go on sending the old program: a release is tried once, and never where nothing can be remembered. */
function isFirstTry(release: string): boolean {
  try {
    if (sessionStorage.getItem(triedRelease) === release) return false
    sessionStorage.setItem(triedRelease, release)
    return true
  } catch {
    return false
  }
}

/** 0 where the browser does not tell. */
function usedMegabytes(): number {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }
  return (memory?.usedJSHeapSize ?? 0) / 2 ** 20
}
