import { touches, within } from '../labels/ground.ts'
import type { Box } from '../labels/label.ts'
import type { Point } from '../labels/nudge.ts'

interface Size {
  width: number
  height: number
}

interface Ground {
  /** The container, from its upper left corner. */
  room: Size
  /** Boxes that words keep off. */
  taken: readonly Box[]
  /** Between the ring and the words. */
  gap: number
  /** The corner of the ring where they stood the last time: they stay while they can. */
  before: number
}

/** So many places are asked for, evenly round the ring from its first corner. */
const PLACES = 16

/**
 * Where words stand beside a closed ring that goes round once: outside of it and off what is taken; where nowhere is, at least in the
 * room. All in pixels; `at` is the corner of the ring that they stand beside.
 */
export function besideRing(ring: readonly Point[], size: Size, ground: Ground): { at: number; box: Box } {
  const { room, taken, before } = ground
  const outer = { left: 0, top: 0, right: room.width, bottom: room.height }
  const step = ring.length / PLACES
  const corners = [before, ...Array.from({ length: PLACES }, (_, i) => Math.round(i * step))]
  const places = corners.map((at) => ({ at, box: boxBeside(ring, at, size, ground) }))
  const seen = places.filter(({ box }) => within(box, outer))
  return seen.find(({ box }) => taken.every((one) => !touches(box, one))) ?? seen[0] ?? places[0]!
}

/** The words outside of a corner: centred where it looks along an axis, else wholly in the quarter that it looks into. */
function boxBeside(ring: readonly Point[], at: number, { width, height }: Size, { gap }: Ground): Box {
  const corner = ring[at]!
  const middle = {
    x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length,
    y: ring.reduce((sum, { y }) => sum + y, 0) / ring.length,
  }
  const away = Math.hypot(corner.x - middle.x, corner.y - middle.y) || 1
  const [east, south] = [(corner.x - middle.x) / away, (corner.y - middle.y) / away]
  const x = corner.x + east * gap + (turned(east) * width) / 2
  const y = corner.y + south * gap + (turned(south) * height) / 2
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function turned(share: number): number {
  return Math.max(-1, Math.min(1, 3 * share))
}
