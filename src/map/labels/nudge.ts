import { boxAt, touches } from './ground.ts'
import type { Box, Label } from './label.ts'
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

/** And on a plate, where only towers and rings are stepped aside for: a ring is as large as a short name. */
const FURTHER: typeof STEPS = [
  [0, -28],
  [0, 28],
  [-36, 0],
  [36, 0],
  [-32, -20],
  [32, -20],
  [-32, 20],
  [32, 20],
  [0, -38],
  [0, 38],
  [-48, 0],
  [48, 0],
]

/** Pixels of the look around a mark that a name should leave free. */
const PAD = 5

/** What a name that would be left out weighs in marks. */
const LOST = 1e6

export interface Point {
  x: number
  y: number
}

interface Given {
  labels: readonly Label[]
  at: (lon: number, lat: number) => Point
  marks: readonly Point[]
  unit: number
  measure: Measure
  /** Names keep off each other too, the more important first: else those that touch are left out once they are placed. */
  apart: boolean
}

/**
 * Where each label covers the fewest marks, as a step from its point. Names stand above the marks, so a small step shows both.
 * Pixels are of the whole map at one zoom, so that the answer holds while the map is only panned.
 */
export function nudges({ labels, at, marks, unit, measure, apart }: Given): Map<string, Point> {
  const found = new Map<string, Point>()
  const taken: Box[] = []
  const named = labels.filter(({ anchor, priority }) => anchor === 'centre' && priority >= 50)
  const steps = apart ? [...STEPS, ...FURTHER] : STEPS
  const reach = (Math.max(...steps.flat()) + PAD) * unit
  const given = apart ? named.sort((a, b) => b.priority - a.priority) : named
  for (const label of given) {
    const { x, y } = at(label.lon, label.lat)
    const { width, height } = sizeOf(label, false, unit, measure)
    const near = marks.filter(
      (mark) => Math.abs(mark.x - x) < width / 2 + reach && Math.abs(mark.y - y) < height / 2 + reach,
    )
    const groundAt = (step: Point) => boxAt({ label, x: x + step.x, y: y + step.y }, false, unit, measure)
    let best: Point = { x: 0, y: 0 }
    let least = Infinity
    for (const [stepX, stepY] of steps) {
      const step = { x: stepX * unit, y: stepY * unit }
      const [left, top] = [x + step.x - width / 2, y + step.y - height / 2]
      const pad = PAD * unit
      const covered = near.filter(
        (mark) =>
          mark.x > left - pad &&
          mark.x < left + width + pad &&
          mark.y > top - pad &&
          mark.y < top + height + pad,
      ).length
      const isTaken = apart && taken.some((box) => touches(box, groundAt(step)))
      const cost = isTaken ? covered + LOST : covered
      if (cost < least) {
        least = cost
        best = step
      }
      if (cost === 0) break
    }
    if (apart && least < LOST) taken.push(groundAt(best))
    if (best.x !== 0 || best.y !== 0) found.set(label.id, best)
  }
  return found
}
