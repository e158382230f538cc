import { boxAt, touches, within } from './ground.ts'
import type { Box, Label } from './label.ts'
import type { Measure } from './measure.ts'
import { isNamed, type Obstacle, type Point, weightIn } from './nudge.ts'

/** Pixels of the look: a name looks for a place on a grid round its point, as far as takes a short one off a ring. */
const REACH = { across: 48, down: 42, apart: 6 } as const

/** What a place costs, in small marks that it covers. */
const COST = {
  /** A square pixel of the look away from the point. */
  away: 0.01,
  outside: 1e4,
  lost: 1e6,
} as const

/** So often those that found no good place go first. */
const ROUNDS = 4

/** Of more names than these none asks another to move: each would ask all. */
const FEW = 40

/** Pixels of the look around a mark that a name leaves free. */
const PAD = 5

interface Given {
  labels: readonly Label[]
  at: (lon: number, lat: number) => Point
  marks: readonly Obstacle[]
  /** What of a plate is free: names keep inside. Null: a map that is panned has no edge. */
  room: Box | null
  /** Names keep off: where screens meet, and the legend. */
  shut: readonly Box[]
  unit: number
  measure: Measure
}

/** The steps of the grid, the nearest first, and what their distance costs. */
const STEPS = stepsOfGrid()

interface Place {
  step: Point
  ground: Box
  cost: number
}

interface Name {
  id: string
  /** Where the step at an index of the grid leads; null: nearer to another name's point. Each is worked out when it is asked for. */
  placeAt: (index: number) => Place | null
  /** Null: there is none that another name leaves free. */
  place: Place | null
}

/**
 * Where names stand that are all to be read, as a step from their points: off towers and rings, off each other, on one screen of the
 * picture beside its legend, and nearer to their own point than to another's. One after the other, the more important first; then those
 * that found no good place ask one that stands in their way to move, where both together are better for it. Where some still have none,
 * all begin anew with those, as long as all together are better for it.
 */
export function apartSteps(given: Given): Map<string, Point> {
  const points = given.labels.filter(isNamed).map((label) => ({ label, ...given.at(label.lon, label.lat) }))
  const names = points
    .sort((a, b) => b.label.priority - a.label.priority)
    .map((one): Name => {
      const others = points.filter((other) => other !== one)
      return { id: one.label.id, placeAt: remembered(placesOf(one, others, given)), place: null }
    })
  arrange(names)
  for (let round = 0; round < ROUNDS && names.length <= FEW; round++) {
    const lost = names.filter(isLost)
    if (lost.length === 0) break
    const before = names.map(({ place }) => place)
    const all = costOfAll(names)
    for (const name of names) name.place = null
    arrange([...lost, ...names.filter((name) => !lost.includes(name))])
    if (costOfAll(names) < all) continue
    names.forEach((name, at) => {
      name.place = before[at]!
    })
    break
  }
  const steps = names.map(({ id, place }) => [id, place?.step] as const)
  return new Map(steps.filter((one): one is [string, Point] => one[1] !== undefined))
}

/** Each has the best place that those before it leave, then the lost are helped. */
function arrange(names: readonly Name[]): void {
  for (const name of names) name.place = cheapest(name, taken(names, name))
  if (names.length > FEW) return
  for (const name of names.filter(isLost)) if (isLost(name)) mend(name, names)
}

const isLost = ({ place }: Name) => costOf(place) >= COST.outside
const costOfAll = (names: readonly Name[]) => names.reduce((sum, { place }) => sum + costOf(place), 0)

function placesOf(
  { label, x, y }: Point & { label: Label },
  others: readonly Point[],
  { marks, room, shut, unit, measure }: Given,
): Name['placeAt'] {
  const own = boxAt({ label, x, y }, false, unit, measure)
  const pad = PAD * unit
  const [reachX, reachY] = [REACH.across * unit + pad, REACH.down * unit + pad]
  const near = marks.filter(
    (mark) =>
      mark.x > own.left - reachX &&
      mark.x < own.right + reachX &&
      mark.y > own.top - reachY &&
      mark.y < own.bottom + reachY,
  )
  return (index) => {
    const { across, down, cost } = STEPS[index]!
    const step = { x: across * unit, y: down * unit }
    const away = Math.hypot(step.x, step.y)
    if (others.some((other) => Math.hypot(x + step.x - other.x, y + step.y - other.y) < away)) return null
    const ground = grown(own, step, 0)
    const isOutside = (room && !within(ground, room)) || shut.some((box) => touches(box, ground))
    const outside = isOutside ? COST.outside : 0
    return { step, ground, cost: cost + weightIn(near, grown(own, step, pad)) + outside }
  }
}

function remembered(placeAt: Name['placeAt']): Name['placeAt'] {
  const known: (Place | null | undefined)[] = []
  return (index) => {
    const place = known[index]
    if (place !== undefined) return place
    known[index] = placeAt(index)
    return known[index]
  }
}

function grown({ left, top, right, bottom }: Box, { x, y }: Point, by: number): Box {
  return { left: left + x - by, top: top + y - by, right: right + x + by, bottom: bottom + y + by }
}

const costOf = (place: Place | null) => place?.cost ?? COST.lost

function taken(names: readonly Name[], ...but: readonly Name[]): Box[] {
  return names.flatMap((name) => (name.place && !but.includes(name) ? [name.place.ground] : []))
}

function cheapest({ placeAt }: Name, boxes: readonly Box[]): Place | null {
  let best: Place | null = null
  for (const [index, { cost }] of STEPS.entries()) {
    if (best && cost >= best.cost) break
    const place = placeAt(index)
    if (!place || (best && place.cost >= best.cost)) continue
    if (!boxes.some((box) => touches(box, place.ground))) best = place
  }
  return best
}

/** The best for a name and the one other that stands in its way. */
function mend(name: Name, names: readonly Name[]): void {
  let best: { other: Name; places: [Place, Place]; gain: number } | null = null
  for (const index of STEPS.keys()) {
    const place = name.placeAt(index)
    if (!place || place.cost >= costOf(name.place)) continue
    const inWay = names.filter((one) => one !== name && one.place && touches(one.place.ground, place.ground))
    const [other] = inWay
    if (!other || inWay.length > 1) continue
    const moved = cheapest(other, [...taken(names, name, other), place.ground])
    if (!moved) continue
    const gain = costOf(name.place) + costOf(other.place) - place.cost - moved.cost
    if (gain > (best?.gain ?? 0)) best = { other, places: [place, moved], gain }
  }
  if (best) [name.place, best.other.place] = best.places
}

function stepsOfGrid() {
  const upTo = (far: number) =>
    Array.from({ length: (2 * far) / REACH.apart + 1 }, (_, at) => at * REACH.apart - far)
  return upTo(REACH.across)
    .flatMap((across) =>
      upTo(REACH.down).map((down) => ({ across, down, cost: COST.away * (across ** 2 + down ** 2) })),
    )
    .sort((a, b) => a.cost - b.cost)
}
