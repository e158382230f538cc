import type { Box, Label, Placed } from './label.ts'
import { type Measure, sizeOf } from './measure.ts'

interface Projected {
  label: Label
  x: number
  y: number
}

/**
 * Greedy and in order of priority: whoever comes first keeps the place, nobody overlaps. First every name that fits, then the
 * quiet line below those names that have room left. Those placed before keep a head start, so that labels do not swap while the map
 * moves.
 */
export function placeLabels(
  labels: readonly Projected[],
  size: { width: number; height: number },
  unit: number,
  measure: Measure,
  before: ReadonlySet<string> = new Set(),
): Placed[] {
  const rank = ({ label }: Projected) => label.priority + (before.has(label.id) ? 0.5 : 0)
  const taken: { by: Label; box: Box }[] = []
  const free = (box: Box, by: Label) => taken.every((one) => one.by === by || !touches(box, one.box))
  const placed: Placed[] = []
  for (const one of [...labels].sort((a, b) => rank(b) - rank(a))) {
    const { label, x, y } = one
    if (x < -80 || y < -40 || x > size.width + 80 || y > size.height + 40) continue
    const box = boxAt(one, false, unit, measure)
    if (!label.forced && !free(box, label)) continue
    taken.push({ by: label, box })
    placed.push({ label, x, y, more: false })
  }
  for (const one of placed) {
    if (one.label.more === null) continue
    const box = boxAt(one, true, unit, measure)
    if (!free(box, one.label)) continue
    taken.push({ by: one.label, box })
    one.more = true
  }
  return placed
}

function boxAt({ label, x, y }: Projected, more: boolean, unit: number, measure: Measure): Box {
  const { width, height } = sizeOf(label, more, unit, measure)
  const left = label.anchor === 'right' ? x : x - width / 2
  const top = y - sizeOf(label, false, unit, measure).height / 2
  return { left: left - 2, top: top - 1, right: left + width + 2, bottom: top + height + 1 }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
