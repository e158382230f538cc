import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { piecesOf, type Seams, type Span } from './seams.ts'
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
  const seams = useSeams()
  const [parts, setParts] = useState<Parts | null>(null)
  const measured = useRef<() => void>(undefined)
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element || seams.upright.length + seams.level.length === 0) return
      const measure = () => {
        const box = element.getBoundingClientRect()
        setParts((before) => (before && sameBox(before.box, box) ? before : partsOf(box, seams)))
      }
      measured.current = measure
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      measure()
      return () => {
        observer.disconnect()
        measured.current = undefined
        setParts(null)
      }
    },
    [seams],
  )
  // What changes round it may move it and leave its size, of which no observer tells.
  useLayoutEffect(() => measured.current?.())
  return [parts, ref]
}

function partsOf(box: DOMRect, { upright, level, tall }: Seams): Parts | null {
  const across = piecesOf({ from: box.left, to: box.right }, upright)
  const down = piecesOf({ from: box.top, to: box.bottom }, level)
  return tall || across.length > 1 || down.length > 1 ? { box, across, down } : null
}

function sameBox(a: DOMRect, b: DOMRect): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
}
