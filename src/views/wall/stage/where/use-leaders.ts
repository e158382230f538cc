import { useCallback, useLayoutEffect, useRef, useState } from 'react'

export interface Leader {
  place: string
  /** An SVG path in pixels of the element: from the ring to its words. */
  path: string
}

/** Of the root font: how far before its words a leader turns level. */
const stub = 0.75

/**
 * Lines from the rings of a picture to the words beside it, and the ref of the element that holds both: rings carry `data-place`,
 * words `data-word`, both the place they speak of. Words that have no room, and are not shown, have none.
 */
export function useLeaders(): [readonly Leader[], (element: HTMLElement | null) => (() => void) | undefined] {
  const [leaders, setLeaders] = useState<readonly Leader[]>([])
  const measured = useRef<() => void>(undefined)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const measure = () => {
      const next = leadersIn(element)
      setLeaders((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    measured.current = measure
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => {
      observer.disconnect()
      measured.current = undefined
    }
  }, [])
  // New words or another picture change no size of which an observer tells.
  useLayoutEffect(() => measured.current?.())
  return [leaders, ref]
}

function leadersIn(element: HTMLElement): Leader[] {
  const all = element.getBoundingClientRect()
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const rings = new Map(
    [...element.querySelectorAll<SVGElement>('[data-place]')].map((ring) => [ring.dataset.place, ring]),
  )
  return [...element.querySelectorAll<HTMLElement>('[data-word]')].flatMap((words): Leader[] => {
    const place = words.dataset.word!
    const ring = rings.get(place)?.getBoundingClientRect()
    const box = words.getBoundingClientRect()
    if (!ring || box.width === 0) return []
    const middle = { x: (ring.left + ring.right) / 2 - all.left, y: (ring.top + ring.bottom) / 2 - all.top }
    const end = { x: box.left - all.left, y: (box.top + box.bottom) / 2 - all.top }
    const knee = { x: end.x - stub * rem, y: end.y }
    const away = Math.hypot(knee.x - middle.x, knee.y - middle.y) || 1
    const share = Math.min(1, ring.width / 2 / away)
    const start = { x: middle.x + (knee.x - middle.x) * share, y: middle.y + (knee.y - middle.y) * share }
    const path = [start, knee, end].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')
    return [{ place, path: `M${path}` }]
  })
}
