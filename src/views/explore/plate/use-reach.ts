import { useEffect, useState } from 'react'

export interface Reach {
  left: number
  top: number
  width: number
  height: number
}

/** Where an element lies in what it is placed in; null until it is there. */
export function useReach(): [(element: HTMLElement | null) => void, Reach | null] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [reach, setReach] = useState<Reach | null>(null)
  useEffect(() => {
    if (!element) {
      setReach(null)
      return
    }
    const observer = new ResizeObserver(() => {
      const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = element
      setReach({ left, top, width, height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, reach]
}
