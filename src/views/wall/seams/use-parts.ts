import { useCallback, useState } from 'react'
import { piecesOf, type Span } from './seams.ts'
import { useSeams } from './use-seams.ts'

/** What the seams leave of an element. */
export interface Parts {
  /** Where it stands on the screen. */
  box: DOMRect
  across: Span[]
  down: Span[]
}

/** The parts of an element that seams cut, or that stands on a tall wall with seams, and the ref to put on it; null where none does. */
export function useParts(): [Parts | null, (element: HTMLElement | null) => (() => void) | undefined] {
  const { upright, level, tall } = useSeams()
  const [parts, setParts] = useState<Parts | null>(null)
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element || upright.length + level.length === 0) return
      const measure = () => {
        const box = element.getBoundingClientRect()
        const across = piecesOf({ from: box.left, to: box.right }, upright)
        const down = piecesOf({ from: box.top, to: box.bottom }, level)
        setParts(tall || across.length > 1 || down.length > 1 ? { box, across, down } : null)
      }
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      measure()
      return () => observer.disconnect()
    },
    [upright, level, tall],
  )
  return [parts, ref]
}
