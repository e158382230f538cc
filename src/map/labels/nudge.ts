import { type Box, type Label, LOUD } from './label.ts'
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

/** What a name should not stand on: one where left out is a small mark, which is seen beside the letters. */
export interface Obstacle extends Point {
  weight?: number
}

/** The names that may step aside: of areas, and not of their surroundings. */
export function isNamed({ anchor, priority }: Label): boolean {
  return anchor === 'centre' && priority >= LOUD
}

interface Given {
  labels: readonly Label[]
  at: (lon: number, lat: number) => Point
  marks: readonly Obstacle[]
  unit: number
  measure: Measure
}

/**
 * Where each label covers the fewest marks, as a step from its point. Names stand above the marks, so a small step shows both.
 * Pixels are of the whole map at one zoom, so that the answer holds while the map is only panned.
 */
export function nudges({ labels, at, marks, unit, measure }: Given): Map<string, Point> {
  const found = new Map<string, Point>()
  for (const label of labels.filter(isNamed)) {
    const { x, y } = at(label.lon, label.lat)
    const { width, height } = sizeOf(label, false, unit, measure)
    const reach = 30 * unit
    const near = marks.filter(
      (mark) => Math.abs(mark.x - x) < width / 2 + reach && Math.abs(mark.y - y) < height / 2 + reach,
    )
    let best: Point = { x: 0, y: 0 }
    let least = Infinity
    for (const [stepX, stepY] of STEPS) {
      const step = { x: stepX * unit, y: stepY * unit }
      const [left, top] = [x + step.x - width / 2, y + step.y - height / 2]
      const pad = 5 * unit
      const covered = weightIn(near, {
        left: left - pad,
        top: top - pad,
        right: left + width + pad,
        bottom: top + height + pad,
      })
      if (covered < least) {
        least = covered
        best = step
      }
      if (covered === 0) break
    }
    if (best.x !== 0 || best.y !== 0) found.set(label.id, best)
  }
  return found
}

export function weightIn(marks: readonly Obstacle[], { left, top, right, bottom }: Box): number {
  let sum = 0
  for (const { x, y, weight = 1 } of marks) {
    if (x > left && x < right && y > top && y < bottom) sum += weight
  }
  return sum
}
