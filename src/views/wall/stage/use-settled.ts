import { useEffect, useRef, useState } from 'react'
import { sceneCubes } from '#src/views/wall/model/scene-cubes.ts'
import { type Situation, sameGround, stampOf } from '#src/views/wall/model/situation.ts'

/** Nobody follows a colour from eight metres more often than this. */
const settleMs = 1_000

/**
 * A situation for the map, which costs the graphics card a whole picture: its numbers change at most once a second, what it is about at
 * once. The same object as long as there is nothing to draw. While the map `waits` nothing is drawn, and nothing holds it up.
 */
export function useSettled(now: Situation, waits: boolean): Situation {
  const held = useRef({ s: now, stamp: '', at: Number.NEGATIVE_INFINITY })
  const [, wake] = useState(0)
  // What the panels beside it show is none of the map's business.
  const stamp = stampOf(now, sceneCubes(now.catalog, { ...now.scene, left: [], right: [] }))
  const isNews = stamp !== held.current.stamp
  const wait = held.current.at + settleMs - performance.now()
  if (!sameGround(held.current.s, now) || (isNews && wait <= 0))
    held.current = { s: now, stamp, at: waits ? Number.NEGATIVE_INFINITY : performance.now() }
  const isBehind = stamp !== held.current.stamp
  useEffect(() => {
    if (!isBehind) return
    const timer = setTimeout(() => wake((count) => count + 1), settleMs)
    return () => clearTimeout(timer)
  }, [isBehind])
  return held.current.s
}
