import { useCallback } from 'react'
import { stepAside, type Way } from './seams.ts'
import { useSeams } from './use-seams.ts'

/** A ref for what stands in the middle of something: it steps to one side of an upright seam. */
export function useBeside(way: Way = 'shorter'): (element: HTMLElement | null) => (() => void) | undefined {
  const { upright } = useSeams()
  return useCallback(
    (element) => {
      if (!element || upright.length === 0) return
      const step = () => {
        element.style.translate = 'none'
        const { left, right } = element.getBoundingClientRect()
        element.style.translate = `${stepAside({ from: left, to: right }, upright, way)}px`
      }
      const observer = new ResizeObserver(step)
      // What stands before it moves it and leaves its size.
      for (const one of element.parentElement?.children ?? [element]) observer.observe(one)
      step()
      return () => {
        observer.disconnect()
        element.style.translate = ''
      }
    },
    [upright, way],
  )
}
