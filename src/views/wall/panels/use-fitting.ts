import { useCallback, useState } from 'react'

/**
 * How many rows of at least `rowRem` have room in a frame whose height does not follow its rows; the ref is for that frame. All, until it
 * is measured.
 */
export function useFitting(
  rowRem: number,
): [number, (frame: HTMLElement | null) => (() => void) | undefined] {
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY)
  const ref = useCallback(
    (frame: HTMLElement | null) => {
      if (!frame) return
      const measure = () => {
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
        setFitting(Math.max(1, Math.floor(frame.clientHeight / (rowRem * rem))))
      }
      const observer = new ResizeObserver(measure)
      observer.observe(frame)
      measure()
      return () => observer.disconnect()
    },
    [rowRem],
  )
  return [fitting, ref]
}
