import { type RefObject, useEffect, useRef } from 'react'
import type { MapViewProps } from './types.ts'

interface Told {
  update: (props: MapViewProps) => void
}

/**
 * Tells the map what it is to show, always the latest. What is told twice in a turn, such as a picture and then the room for it, is drawn
 * once; a plate is told between two frames. Another selection is told once the page has shown its answer: a frame that has the map in it
 * stands on the screen only when all of the map is drawn, and would hold numbers and outline back.
 */
export function useTelling(map: RefObject<Told | null>, latest: RefObject<MapViewProps>): void {
  const before = useRef(latest.current)
  const isOwed = useRef(false)
  useEffect(() => {
    const props = latest.current
    const selects = before.current.selecting?.held !== props.selecting?.held
    before.current = props
    // Not put off again by what follows: a shape that is drawn on and on would never show.
    if (isOwed.current) return
    isOwed.current = true
    const tell = () => {
      isOwed.current = false
      map.current?.update(latest.current)
    }
    if (props.plate) requestAnimationFrame(tell)
    else if (selects) requestAnimationFrame(() => setTimeout(tell))
    else queueMicrotask(tell)
  })
}
