import type { Box, Label, Placed } from './label.ts'
import { type Measure, sizeOf } from './measure.ts'

interface Projected {
  label: Label
  x: number
  y: number
}

/**
 * Greedy and in order of priority: whoever comes first keeps the place, nobody overlaps. A label first tries with its counts,
 * then without. Those placed before keep a head start, so that labels do not swap while the map moves.
 */
export function placeLabels(
  labels: readonly Projected[],
  size: { width: number; height: number },
  unit: number,
  measure: Measure,
  before: ReadonlySet<string> = new Set(),
): Placed[] {
  const rank = ({ label }: Projected) => label.priority + (before.has(label.id) ? 0.5 : 0)
  const taken: Box[] = []
  const placed: Placed[] = []
  for (const one of [...labels].sort((a, b) => rank(b) - rank(a))) {
    const { label, x, y } = one
    if (x < -80 || y < -40 || x > size.width + 80 || y > size.height + 40) continue
    for (const chips of label.chips.length > 0 ? [true, false] : [false]) {
      const box = boxAt(one, chips, unit, measure)
      if (!label.forced && taken.some((other) => touches(box, other))) continue
      taken.push(box)
      placed.push({ label, x, y, chips })
      break
    }
  }
  return placed
}

function boxAt({ label, x, y }: Projected, chips: boolean, unit: number, measure: Measure): Box {
  const { width, height } = sizeOf(label, chips, unit, measure)
  const left = label.anchor === 'right' ? x : x - width / 2
  return { left: left - 2, top: y - height / 2 - 1, right: left + width + 2, bottom: y + height / 2 + 1 }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
