import type { Box, Label } from './label.ts'
import { type Measure, sizeOf } from './measure.ts'

/** A label and where its point lies, pixels. */
export interface Projected {
  label: Label
  x: number
  y: number
}

/** The ground that a label covers there, with the quiet line under it or without. */
export function boxAt({ label, x, y }: Projected, more: boolean, unit: number, measure: Measure): Box {
  const { width, height } = sizeOf(label, more, unit, measure)
  const left = label.anchor === 'right' ? x : x - width / 2
  const top = y - sizeOf(label, false, unit, measure).height / 2
  return { left: left - 2, top: top - 1, right: left + width + 2, bottom: top + height + 1 }
}

/** Whether two boxes overlap, or come nearer than a gap. */
export function touches(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap
}

/** Whether a box lies wholly inside of another. */
export function within(box: Box, outer: Box): boolean {
  return (
    box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom
  )
}
