import { type RefObject, useEffect, useRef } from 'react'
import type { MapViewProps } from './types.ts'

interface Told {
  update: (props: MapViewProps) => void
}

/**
 * A map that holds the page for longer than this (ms) takes up another selection in place of one only when the hand rests. Three frames of
 * a screen take less.
 */
const SLOW = 60
/** The hand rests when no other selection has come for so long (ms) after the last one was shown. */
const REST = 180
/**
 * Or, where it never does, after so many times what the map's last frame took: of the moments of a drag such frames hold up less than one
 * in twenty.
 */
const TIMES = 25

/**
 * Tells the map what it is to show, always the latest. What is told twice in a turn, such as a picture and then the room for it, is drawn
 * once; a plate is told between two frames. Another selection is told once the page has shown its answer: a frame that has the map in it
 * stands on the screen only when all of the map is drawn, and would hold numbers and outline back. Where such a frame is slow, it would
 * hold back those of a shape that is drawn on, and waits for the hand to rest.
 */
export function useTelling(map: RefObject<Told | null>, latest: RefObject<MapViewProps>): void {
  const before = useRef(latest.current)
  const owed = useRef<{ since: number } | null>(null)
  const took = useRef(0)
  useEffect(() => {
    const props = latest.current
    const [held, next] = [before.current.selecting?.held, props.selecting?.held]
    before.current = props
    const selects = held !== next
    const isDrawnOn = selects && held && next
    const now = performance.now()
    const wait =
      isDrawnOn && took.current > SLOW ? (owed.current?.since ?? now) + TIMES * took.current - now : 0
    // Not put off for ever: a shape that is drawn on and on would never show.
    if (owed.current && !(selects && wait > 0)) return
    const mine = { since: owed.current?.since ?? now }
    owed.current = mine
    const tell = () => {
      if (owed.current !== mine) return false
      owed.current = null
      map.current?.update(latest.current)
      return true
    }
    const tellAndTime = () => {
      const start = performance.now()
      if (!tell()) return
      // The first has the map in it, the second may come while the graphics still draw that one, the third when it stands.
      inFrames(3, () => {
        took.current = performance.now() - start
      })
    }
    if (props.plate) requestAnimationFrame(tell)
    else if (!selects) queueMicrotask(tell)
    else if (wait > 0) setTimeout(() => afterFrame(tellAndTime), Math.min(REST, wait))
    else afterFrame(tellAndTime)
  })
}

/** What has come in by then is worked off before, and may have something newer to tell. */
function afterFrame(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}

function inFrames(count: number, run: () => void): void {
  requestAnimationFrame(() => (count > 1 ? inFrames(count - 1, run) : run()))
}
