import type { BrushPart } from './move-window.ts'

/** All in pixels across the brush. */
export interface Grips {
  /** Middles of the handles. */
  from: number
  to: number
  /** Between these a pointer takes hold of the whole window. */
  inner: readonly [number, number]
  /** Beyond these it is beside the window. */
  outer: readonly [number, number]
}

/** In design pixels. */
const LEAST_INNER = 9
const REACH = 9
export const HANDLE = { width: 8, height: 22 } as const

/**
 * Where the window from `left` to `right` is taken hold of. However short it is, there is room to drag it by; the handles of a short
 * one stand outside of it.
 */
export function gripsOf(left: number, right: number, unit: number): Grips {
  const middle = (left + right) / 2
  const half = Math.max((right - left) / 2 - REACH * unit, (LEAST_INNER / 2) * unit)
  const handle = Math.max((right - left) / 2, half + (HANDLE.width / 2) * unit)
  return {
    from: middle - handle,
    to: middle + handle,
    inner: [middle - half, middle + half],
    outer: [middle - handle - REACH * unit, middle + handle + REACH * unit],
  }
}

/** What of the window a pointer takes hold of; null: it is beside it. */
export function partAt(x: number, { inner, outer }: Grips): BrushPart | null {
  if (x < outer[0] || x > outer[1]) return null
  if (x < inner[0]) return 'from'
  return x > inner[1] ? 'to' : 'window'
}
