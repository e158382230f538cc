import type { Box } from '../label.ts'
import type { Point } from '../nudge.ts'

export function gapBetween(box: Box, { x, y }: Point): number {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return Math.hypot(dx, dy)
}

export function crosses(a: readonly Point[], b: readonly Point[]): boolean {
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const [one, two] = [b[j - 1]!, b[j]!]
      if (segmentsCross(a[i - 1]!, a[i]!, one.x, one.y, two.x, two.y)) return true
    }
  }
  return false
}

/** Asked of thousands of places: what lies beside the box is told by its ends. */
export function crossesBox(leader: readonly Point[], box: Box, gap: number): boolean {
  const [left, top] = [box.left - gap, box.top - gap]
  const [right, bottom] = [box.right + gap, box.bottom + gap]
  for (let i = 1; i < leader.length; i++) {
    const [a, b] = [leader[i - 1]!, leader[i]!]
    if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) continue
    if ((a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) continue
    if (a.x > left && a.x < right && a.y > top && a.y < bottom) return true
    if (b.x > left && b.x < right && b.y > top && b.y < bottom) return true
    if (segmentsCross(a, b, left, top, right, top) || segmentsCross(a, b, right, top, right, bottom))
      return true
    if (segmentsCross(a, b, right, bottom, left, bottom) || segmentsCross(a, b, left, bottom, left, top))
      return true
  }
  return false
}

/** From `a` to `b`, and from one point of two to the other. */
function segmentsCross(a: Point, b: Point, cx: number, cy: number, dx: number, dy: number): boolean {
  return (
    isLeft(a.x, a.y, b.x, b.y, cx, cy) !== isLeft(a.x, a.y, b.x, b.y, dx, dy) &&
    isLeft(cx, cy, dx, dy, a.x, a.y) !== isLeft(cx, cy, dx, dy, b.x, b.y)
  )
}

function isLeft(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
  return (bx - ax) * (cy - ay) > (by - ay) * (cx - ax)
}

export function distanceTo(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = dx * dx + dy * dy
  const share =
    along === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / along))
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy)
}
