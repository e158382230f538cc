import { useCallback, useState } from 'react'
import { remPixels } from '#src/views/wall/seams/use-seams.ts'

/**
 * How many rows of at least `rowRem` have room in a frame whose height does not follow its rows; the ref is for that frame. Until it is
 * measured it is one: hundreds would be laid out for nothing. A narrow frame may say by `--row` that its rows are higher.
 */
export function useFitting(
  rowRem: number,
): [number, (frame: HTMLElement | null) => (() => void) | undefined] {
  const [fitting, setFitting] = useState(1)
  const ref = useCallback(
    (frame: HTMLElement | null) => {
      if (!frame) return
      const measure = () => {
        const row = Number(getComputedStyle(frame).getPropertyValue('--row')) || rowRem
        setFitting(Math.max(1, Math.floor(frame.clientHeight / (row * remPixels()))))
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
