import type { Label } from './label.ts'
import { type Measure, sizeOf } from './measure.ts'

/** Steps away from the point that a label may take, in pixels of the look, nearest first. */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -9],
  [0, 9],
  [-14, 0],
  [14, 0],
  [0, -18],
  [0, 18],
  [-14, -10],
  [14, -10],
  [-14, 10],
  [14, 10],
  [-24, 0],
  [24, 0],
  [-22, -18],
  [22, -18],
  [-22, 18],
  [22, 18],
]

export interface Point {
  x: number
  y: number
}

/**
 * Where each label covers the fewest marks, as a step from its point. Names stand above the marks, so a small step shows both.
 * Pixels are of the whole map at one zoom, so that the answer holds while the map is only panned.
 */
export function nudges(
  labels: readonly Label[],
  at: (lon: number, lat: number) => Point,
  marks: readonly Point[],
  unit: number,
  measure: Measure,
): Map<string, Point> {
  const found = new Map<string, Point>()
  for (const label of labels) {
    if (label.anchor !== 'centre' || label.priority < 50) continue
    const { x, y } = at(label.lon, label.lat)
    const { width, height } = sizeOf(label, false, unit, measure)
    const reach = 30 * unit
    const near = marks.filter(
      (mark) => Math.abs(mark.x - x) < width / 2 + reach && Math.abs(mark.y - y) < height / 2 + reach,
    )
    let best: Point = { x: 0, y: 0 }
    let least = Infinity
    for (const [stepX, stepY] of STEPS) {
      const [left, top] = [x + stepX * unit - width / 2, y + stepY * unit - height / 2]
      const pad = 5 * unit
      const covered = near.filter(
        (mark) =>
          mark.x > left - pad &&
          mark.x < left + width + pad &&
          mark.y > top - pad &&
          mark.y < top + height + pad,
      ).length
      if (covered < least) {
        least = covered
        best = { x: stepX * unit, y: stepY * unit }
      }
      if (covered === 0) break
    }
    if (best.x !== 0 || best.y !== 0) found.set(label.id, best)
  }
  return found
}
