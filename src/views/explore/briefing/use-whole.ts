import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** How many of a frame's items stand whole in it, from the first; the ref is for the frame, and those beyond are to be hidden in place. */
export function useWhole(items: string): [number, (frame: HTMLElement | null) => (() => void) | undefined] {
  const [whole, setWhole] = useState(Number.POSITIVE_INFINITY)
  const measure = useRef<(() => void) | null>(null)
  const ref = useCallback(
    (frame: HTMLElement | null) => {
      if (!frame) return
      measure.current = () => {
        const { right, bottom } = frame.getBoundingClientRect()
        const first = [...frame.querySelectorAll(items)].findIndex((item) => {
          const box = item.getBoundingClientRect()
          return box.bottom > bottom + 1 || box.right > right + 1
        })
        setWhole(first < 0 ? Number.POSITIVE_INFINITY : first)
      }
      const observer = new ResizeObserver(measure.current)
      observer.observe(frame)
      return () => {
        observer.disconnect()
        measure.current = null
      }
    },
    [items],
  )
  // What the frame holds changes without its size.
  useLayoutEffect(() => measure.current?.())
  return [whole, ref]
}
