import { useCallback, useLayoutEffect, useRef, useState } from 'react'

export interface StageRoom {
  /** Where the map begins, pixels from the stage's left edge. */
  from: number
  /** What panels cover at each side of the map, pixels. */
  padding: { top: number; right: number; bottom: number; left: number }
  /** The legend, from the map's upper left corner. */
  corner: Corner
}

interface Corner {
  width: number
  height: number
}

/**
 * The room that columns, header, foot and legend leave to the plate: a ref to put on the stage, which marks the map with
 * `data-picture`, the free rectangle with `data-free` and the legend with `data-corner`. While a scene stands the room of its legend only grows: a smaller legend would let the
 * plate grow until it shows finer areas, which need the larger one, and so on for ever.
 */
export function useStageRoom(
  scene: string,
): [StageRoom | null, (stage: HTMLElement | null) => (() => void) | undefined] {
  const [room, setRoom] = useState<StageRoom | null>(null)
  const again = useRef<(() => void) | null>(null)
  const of = useRef(scene)
  of.current = scene
  const largest = useRef<Corner & { of: string }>({ of: '', width: 0, height: 0 })
  const ref = useCallback((stage: HTMLElement | null) => {
    const picture = stage?.querySelector('[data-picture]')
    const free = stage?.querySelector('[data-free]')
    const legend = stage?.querySelector('[data-corner]')
    if (!stage || !picture || !free || !legend) return
    const largestOf = ({ width, height }: Corner, all: DOMRect): Corner => {
      const now = `${of.current} ${all.width} ${all.height}`
      const before = largest.current.of === now ? largest.current : { width: 0, height: 0 }
      const corner = { width: Math.max(before.width, width), height: Math.max(before.height, height) }
      largest.current = { of: now, ...corner }
      return corner
    }
    const measure = () => {
      const all = picture.getBoundingClientRect()
      const inner = free.getBoundingClientRect()
      const corner = legend.getBoundingClientRect()
      const next: StageRoom = {
        from: all.left - stage.getBoundingClientRect().left,
        padding: {
          top: inner.top - all.top,
          right: all.right - inner.right,
          bottom: all.bottom - inner.bottom,
          left: inner.left - all.left,
        },
        corner: largestOf({ width: corner.right - all.left, height: corner.bottom - all.top }, all),
      }
      setRoom((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const observer = new ResizeObserver(measure)
    for (const one of [picture, free, legend]) observer.observe(one)
    again.current = measure
    return () => {
      again.current = null
      observer.disconnect()
    }
  }, [])
  // A legend that has come or changed with a picture is known before the map is told of either.
  useLayoutEffect(() => again.current?.())
  return [room, ref]
}
