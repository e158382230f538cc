import type { AlarmLevel, MapCallout } from '#src/map/types.ts'
import { touches } from '../ground.ts'
import type { Box } from '../label.ts'
import type { Point } from '../nudge.ts'
import { cheapestFirst } from './cheapest-first.ts'
import { crosses, crossesBox, distanceTo, gapBetween } from './lines.ts'

/** A callout that asks for a place: how large its box is and what it speaks of, in pixels of the container. */
export interface Wanted {
  id: string
  at: Point
  /** Radius of the ring round the mark. */
  ring: number
  width: number
  height: number
}

export interface PlacedCallout {
  id: string
  box: Box
  /** From the ring to the box. */
  leader: readonly Point[]
}

interface Given {
  /** The most important first. */
  wanted: readonly Wanted[]
  /** Boxes stay inside. */
  room: Box
  /** Boxes keep off: names, and the panel in the corner. */
  taken: readonly Box[]
  /** Inside the lit shape, which boxes and leaders should not cover. */
  isLit: (x: number, y: number) => boolean
  /** Left upper corners of the last time: a box stays where it is unless another place is much better. */
  before?: ReadonlyMap<string, Point>
  unit: number
}

const ORDER: readonly AlarmLevel[] = ['critical', 'serious', 'warning', 'notice']

/** The worst level first, inside a level as given. */
export function byLevel(callouts: readonly MapCallout[]): MapCallout[] {
  return [...callouts].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
}

/** So many are let go first in turn. */
const FIRSTS = 4
/** Pixels of the look. */
const STEP = 14
const GAP = 12
const NEAREST = 36
const STUB = 14
/** Where along its edge a box takes the leader: under its glyph. */
const KNEE = 20

/** What one fault weighs against a pixel of a longer leader. */
const COST = {
  lit: 900,
  litEdge: 240,
  litLeader: 0.9,
  crossing: 1500,
  ring: 900,
  name: 700,
  moved: 160,
} as const

/** Worse than this is left out: a long leader over two names hides more than it says. */
const WORST = 2000

/**
 * Boxes in words where they hide least: beside the lit shape, near what they speak of, apart from names and from each other, with
 * leaders that do not cross. One after the other; then each once more, now that it knows the others. Whoever takes the first place may
 * leave a bad one to the rest: each is let go first in turn, and the best arrangement counts that leaves out nobody whom the given order has.
 */
export function placeCallouts(given: Given): PlacedCallout[] {
  const lit = litGrid(given)
  const open = new Map(given.wanted.map((one) => [one, openPlaces(one, given, lit)]))
  const arrange = (order: readonly Wanted[]): Arrangement => {
    const placed: Arrangement = new Map()
    for (let round = 0; round < 2; round++) {
      for (const one of order) {
        const others = [...placed.values()].filter(({ id }) => id !== one.id)
        const best = bestPlace(one, open.get(one)!, others, given, lit)
        if (best) placed.set(one.id, best)
      }
    }
    return placed
  }
  const arrangements = given.wanted
    .slice(0, FIRSTS)
    .map((first) => arrange([first, ...given.wanted.filter((one) => one !== first)]))
  const best = arrangements.reduce(
    (best, one) => (isBetter(one, best) ? one : best),
    arrangements[0] ?? new Map(),
  )
  return given.wanted.flatMap(({ id }) => {
    const placed = best.get(id)
    return placed ? [{ id, box: placed.box, leader: placed.leader }] : []
  })
}

type Arrangement = Map<string, PlacedCallout & { cost: number }>

function isBetter(one: Arrangement, other: Arrangement): boolean {
  const costOf = (all: Arrangement) => [...all.values()].reduce((sum, { cost }) => sum + cost, 0)
  if ([...other.keys()].some((id) => !one.has(id))) return false
  return one.size > other.size || costOf(one) < costOf(other)
}

/** The best of all places that are free. What is quickly known of a place is asked first: few need a closer look. */
function bestPlace(
  one: Wanted,
  { lefts, tops, costs }: Places,
  others: readonly PlacedCallout[],
  given: Given,
  lit: LitGrid,
): (PlacedCallout & { cost: number }) | null {
  const { unit } = given
  const gap = GAP * unit
  let best: (PlacedCallout & { cost: number }) | null = null
  let least: number = WORST
  for (const place of cheapestFirst(costs)) {
    if (costs[place]! >= least) break
    const [left, top] = [lefts[place]!, tops[place]!]
    const box = { left, top, right: left + one.width, bottom: top + one.height }
    if (!isFree(box, others, given)) continue
    const leader = leaderTo(box, one, unit)
    if (others.some((other) => crossesBox(leader, other.box, gap / 2))) continue
    const whole = costs[place]! + leaderCost(leader, one, others, given, lit)
    if (whole >= least) continue
    least = whole
    best = { id: one.id, box, leader, cost: whole }
  }
  return best
}

interface Places {
  lefts: number[]
  tops: number[]
  /** How much of the box is lit, and how far it is from its mark. */
  costs: number[]
}

/** Every place that a box could take. */
function openPlaces(one: Wanted, { room, before, unit }: Given, lit: LitGrid): Places {
  const places: Places = { lefts: [], tops: [], costs: [] }
  const [right, bottom] = [room.right - one.width, room.bottom - one.height]
  const gap = GAP * unit
  const nearest = one.ring + NEAREST * unit
  const add = (left: number, top: number, bonus: number) => {
    const [endX, endY] = [left + one.width, top + one.height]
    const away = Math.hypot(
      Math.max(left - one.at.x, 0, one.at.x - endX),
      Math.max(top - one.at.y, 0, one.at.y - endY),
    )
    if (away < nearest) return
    const share = lit.share(left - gap, top - gap, endX + gap, endY + gap)
    const dim = share > 0 ? share * COST.lit + COST.litEdge : 0
    places.lefts.push(left)
    places.tops.push(top)
    places.costs.push(dim + (away - one.ring - STUB * unit) / unit - bonus)
  }
  for (let top = room.top; top <= bottom; top += STEP * unit) {
    for (let left = room.left; left < right; left += STEP * unit) add(left, top, 0)
    if (right >= room.left) add(right, top, 0)
  }
  const last = before?.get(one.id)
  if (last && last.x >= room.left && last.x <= right && last.y >= room.top && last.y <= bottom) {
    add(last.x, last.y, COST.moved)
  }
  return places
}

/** Off every name and box, not over another's leader, and not over any ring. */
function isFree(box: Box, others: readonly PlacedCallout[], { wanted, taken, unit }: Given): boolean {
  const gap = GAP * unit
  return (
    taken.every((name) => !touches(box, name, gap / 2)) &&
    wanted.every(({ at, ring }) => gapBetween(box, at) > ring + gap / 2) &&
    others.every((other) => !touches(box, other.box, gap) && !crossesBox(other.leader, box, gap / 2))
  )
}

/** What a leader costs beyond the distance between its ends. */
function leaderCost(
  leader: readonly Point[],
  one: Wanted,
  others: readonly PlacedCallout[],
  { wanted, taken, unit }: Given,
  lit: LitGrid,
): number {
  const [from, knee] = [leader[0]!, leader[1]!]
  const length = Math.hypot(knee.x - from.x, knee.y - from.y) / unit
  let cost = 0
  const samples = Math.max(1, Math.round(length / 12))
  for (let step = 0; step <= samples; step++) {
    const share = step / samples
    if (lit.holds(from.x + (knee.x - from.x) * share, from.y + (knee.y - from.y) * share)) {
      cost += (length / samples) * COST.litLeader
    }
  }
  for (const other of others) if (crosses(leader, other.leader)) cost += COST.crossing
  for (const { id, at, ring } of wanted) {
    if (id !== one.id && distanceTo(at, from, knee) < ring + 4 * unit) cost += COST.ring
  }
  for (const name of taken) if (crossesBox(leader, name, 0)) cost += COST.name
  return cost
}

/** Straight from the ring to a short stub which stands upright on the box, or beside it where the box is level with its mark. */
function leaderTo(box: Box, { at, ring }: Wanted, unit: number): Point[] {
  const level = at.y > box.top - STUB * unit && at.y < box.bottom + STUB * unit
  const near = { x: 0, y: 0 }
  const knee = { x: 0, y: 0 }
  if (level) {
    near.x = at.x < box.left ? box.left : box.right
    near.y = knee.y = (box.top + box.bottom) / 2
    knee.x = near.x + (at.x < box.left ? -STUB : STUB) * unit
  } else {
    const [left, right] = [box.left + KNEE * unit, box.right - KNEE * unit]
    near.x = knee.x = Math.max(left, Math.min(right, at.x))
    near.y = at.y < box.top ? box.top : box.bottom
    knee.y = near.y + (at.y < box.top ? -STUB : STUB) * unit
  }
  const away = Math.hypot(knee.x - at.x, knee.y - at.y) || 1
  const start = { x: at.x + ((knee.x - at.x) / away) * ring, y: at.y + ((knee.y - at.y) / away) * ring }
  return [start, knee, near]
}

interface LitGrid {
  /** Which share of a box is lit. */
  share: (left: number, top: number, right: number, bottom: number) => number
  holds: (x: number, y: number) => boolean
}

/** The lit shape as a table of sums over a coarse grid: it is asked about thousands of places. */
function litGrid({ room, isLit, unit }: Given): LitGrid {
  const cell = 8 * unit
  const columns = Math.max(1, Math.ceil((room.right - room.left) / cell))
  const rows = Math.max(1, Math.ceil((room.bottom - room.top) / cell))
  const sums = new Float64Array((columns + 1) * (rows + 1))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const lit = isLit(room.left + (column + 0.5) * cell, room.top + (row + 0.5) * cell) ? 1 : 0
      sums[(row + 1) * (columns + 1) + column + 1] =
        lit +
        sums[row * (columns + 1) + column + 1]! +
        sums[(row + 1) * (columns + 1) + column]! -
        sums[row * (columns + 1) + column]!
    }
  }
  const at = (column: number, row: number) => sums[row * (columns + 1) + column]!
  const columnAt = (x: number) => Math.max(0, Math.min(columns, Math.round((x - room.left) / cell)))
  const rowAt = (y: number) => Math.max(0, Math.min(rows, Math.round((y - room.top) / cell)))
  const share = (left: number, top: number, right: number, bottom: number) => {
    const [first, last] = [columnAt(left), columnAt(right)]
    const [upper, lower] = [rowAt(top), rowAt(bottom)]
    const cells = Math.max(1, (last - first) * (lower - upper))
    return (at(last, lower) - at(first, lower) - at(last, upper) + at(first, upper)) / cells
  }
  const holds = (x: number, y: number) => {
    const column = Math.floor((x - room.left) / cell)
    const row = Math.floor((y - room.top) / cell)
    if (column < 0 || row < 0 || column >= columns || row >= rows) return false
    return at(column + 1, row + 1) - at(column, row + 1) - at(column + 1, row) + at(column, row) > 0
  }
  return { share, holds }
}
