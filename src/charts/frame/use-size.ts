import { useCallback, useState } from 'react'

export interface Size {
  width: number
  height: number
  /** Root font size ÷ 16: the screen grows by its root font, and the drawing with it. */
  unit: number
}

/** The box of an element: a callback ref to put on it, and its size once it is known. */
export function useSize(): [ref: (element: Element | null) => (() => void) | undefined, size: Size | null] {
  const [size, setSize] = useState<Size | null>(null)
  const ref = useCallback((element: Element | null) => {
    if (!element) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      const unit = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16
      setSize((before) =>
        before && before.width === width && before.height === height && before.unit === unit
          ? before
          : { width, height, unit },
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
