import { boxAt, type Projected, touches, within } from './ground.ts'
import { type Box, type Label, LOUD, type Placed } from './label.ts'
import type { Measure } from './measure.ts'
import type { Point } from './nudge.ts'

export interface Bounds {
  /** Nothing is written here. */
  reserved?: readonly Box[]
  /** Names step to one side of these. */
  seams?: readonly Box[]
  /** Quiet names lie wholly inside. */
  quiet?: Box
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
  bounds: Bounds = {},
): Placed[] {
  const rank = ({ label }: Projected) => label.priority + (before.has(label.id) ? 0.5 : 0)
  const taken: { by: Label; box: Box }[] = []
  const { reserved = [], seams = [], quiet } = bounds
  const free = (box: Box, by: Label) =>
    [...reserved, ...seams].every((one) => !touches(box, one)) &&
    taken.every((one) => one.by === by || !touches(box, one.box))
  const placed: Placed[] = []
  for (const one of [...labels].sort((a, b) => rank(b) - rank(a))) {
    const { label, x, y } = one
    if (x < -80 || y < -40 || x > size.width + 80 || y > size.height + 40) continue
    const box = boxAt(one, false, unit, measure)
    const step = stepsBeside(box, seams).find((by) => label.forced || free(moved(box, by), label))
    if (!step) continue
    const stands = moved(box, step)
    if (quiet && label.priority < LOUD && !within(stands, quiet)) continue
    taken.push({ by: label, box: stands })
    placed.push({ label, x: x + step.x, y: y + step.y, more: false })
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

/** The ways off the seams, the shortest first; one step of nothing where none is touched. */
function stepsBeside(box: Box, seams: readonly Box[]): Point[] {
  const seam = seams.find((one) => touches(box, one))
  if (!seam) return [{ x: 0, y: 0 }]
  const isUpright = seam.bottom - seam.top > seam.right - seam.left
  const steps = isUpright
    ? [seam.left - box.right, seam.right - box.left].map((x) => ({ x, y: 0 }))
    : [seam.top - box.bottom, seam.bottom - box.top].map((y) => ({ x: 0, y }))
  const others = seams.filter((one) => one !== seam)
  return steps
    .flatMap((step) =>
      stepsBeside(moved(box, step), others).map((more) => ({ x: step.x + more.x, y: step.y + more.y })),
    )
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
}

function moved({ left, top, right, bottom }: Box, { x, y }: Point): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

/** The ground that a placed label covers. */
export function boxOfPlaced(one: Placed, unit: number, measure: Measure): Box {
  return boxAt(one, one.more, unit, measure)
}
