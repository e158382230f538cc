import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useConnection } from '#src/queries/live/use-connection.ts'
import { newReleaseQuery } from '#src/queries/release.ts'
import { recall, remember } from '#src/state/tab-memory.ts'
import { keepHeld } from './held-scene.ts'

/** Megabytes of script memory at which a wall begins anew. */
const budget = 700
/** A wall that needs so much from the start would load itself at every scene. */
const leastUptimeMs = 10 * 60_000
/** A wall whose scene stays has no change to begin anew at: it does after each such while. */
const stillMs = 10 * 60_000
const triedRelease = 'lookout-release-tried'

/**
 * Loads the page again between two scenes, or while one stays, when the server has a newer program, or this one has grown past its budget.
 * Never while the server is away: the last good picture stays. The clock decides which scene is on, so the wall goes on where it would
 * be; a scene that a key holds (`held`, its id) is held on.
 */
export function useRenewal(shown: number, held: string | null): void {
  const { state } = useConnection()
  const { data: newer = null } = useQuery(newReleaseQuery())
  const renew = () => {
    if (state !== 'live') return
    const isFull = performance.now() > leastUptimeMs && usedMegabytes() > budget
    if (!isFull && (newer === null || !isFirstTry(newer))) return
    keepHeld(held)
    window.location.reload()
  }
  const latest = useRef(renew)
  latest.current = renew
  const before = useRef(shown)
  useEffect(() => {
    if (before.current !== shown) latest.current()
    before.current = shown
    const timer = setInterval(() => latest.current(), stillMs)
    return () => clearInterval(timer)
  }, [shown])
}

/** A cache on the way may go on sending the old program: a release is tried once, and never where nothing can be remembered. */
function isFirstTry(release: string): boolean {
  return recall(triedRelease) !== release && remember(triedRelease, release)
}

/** 0 where the browser does not tell. */
function usedMegabytes(): number {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }
  return (memory?.usedJSHeapSize ?? 0) / 2 ** 20
}
