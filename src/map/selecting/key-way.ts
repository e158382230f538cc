import type { Tool } from './drawn-shape.ts'

type Pixel = readonly [x: number, y: number]

/** A shape in the making by keys: where its middle is and how far it reaches, pixels; of a lasso, its corners so far. */
export interface Cursor {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly corners: readonly Pixel[]
}

interface Key {
  key: string
  shiftKey: boolean
}

/** Steps across the map. */
const STEPS = 40
const arrows: Record<string, Pixel> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Arrows move what is drawn, from the map's middle on; with shift they make it wider and higher, or narrower and lower. A blank sets a
 * corner of a lasso. Null: the key means nothing here.
 */
export function moveCursor(
  before: Cursor | null,
  tool: Tool,
  { key, shiftKey }: Key,
  size: { width: number; height: number },
): Cursor | null {
  const step = size.height / STEPS
  const now = before ?? {
    x: size.width / 2,
    y: size.height / 2,
    width: size.height / 8,
    height: size.height / 8,
    corners: [],
  }
  if (key === ' ') return tool === 'lasso' ? { ...now, corners: [...now.corners, [now.x, now.y]] } : now
  const arrow = arrows[key]
  if (!arrow) return null
  const [dx, dy] = [arrow[0] * step, arrow[1] * step]
  if (!shiftKey || tool === 'lasso') return { ...now, x: now.x + dx, y: now.y + dy }
  return { ...now, width: Math.max(step, now.width + dx), height: Math.max(step, now.height - dy) }
}

/** The way that a pointer would have drawn. */
export function keyWay(tool: Tool, { x, y, width, height, corners }: Cursor): readonly Pixel[] {
  if (tool === 'lasso') return [...corners, [x, y]]
  if (tool === 'circle')
    return [
      [x, y],
      [x + Math.max(width, height), y],
    ]
  return [
    [x - width, y - height],
    [x + width, y + height],
  ]
}
