import type { Piece } from './geometry.ts'
import { pixelsPerDegree } from './level.ts'

/** A stretch of border with the same areas on its sides: two inside, one along the coast. */
export interface Border {
  /** Rows of the areas on its sides. */
  rows: readonly number[]
  path: readonly Point[]
}

/** Straight lines for the graphics card, end to end where a border goes on: longitude, latitude and metres of height. */
export interface Segments {
  length: number
  source: Float64Array
  target: Float64Array
}

type Point = readonly [lon: number, lat: number]

interface Edge {
  from: number
  to: number
  rows: number[]
  used: boolean
}

const kept = new WeakMap<readonly Piece[], Border[]>()

/** The borders of one level's areas, each once, though both neighbours bring it in their outlines. */
export function bordersOf(pieces: readonly Piece[]): readonly Border[] {
  let borders = kept.get(pieces)
  if (!borders) {
    borders = joinEdges(pieces)
    kept.set(pieces, borders)
  }
  return borders
}

function joinEdges(pieces: readonly Piece[]): Border[] {
  const points: Point[] = []
  const numbers = new Map<number, Map<number, number>>()
  const numberOf = ([lon, lat]: Point) => {
    const column = numbers.get(lon) ?? new Map<number, number>()
    numbers.set(lon, column)
    const number = column.get(lat) ?? points.push([lon, lat]) - 1
    column.set(lat, number)
    return number
  }
  const edges = new Map<number, Edge>()
  for (const { row, polygon } of pieces) {
    for (const ring of polygon) {
      const corners = ring.map(numberOf)
      corners.forEach((to, at) => {
        const from = corners[at === 0 ? corners.length - 1 : at - 1]!
        if (from === to) return
        const key = Math.min(from, to) * 2 ** 26 + Math.max(from, to)
        const edge = edges.get(key)
        if (!edge) edges.set(key, { from, to, rows: [row], used: false })
        else if (!edge.rows.includes(row)) edge.rows.push(row)
      })
    }
  }
  return chain(points, [...edges.values()])
}

/** Edges end to end as long as nothing branches off and the neighbours stay the same. */
function chain(points: readonly Point[], edges: readonly Edge[]): Border[] {
  const at: Edge[][] = points.map(() => [])
  for (const edge of edges) {
    at[edge.from]!.push(edge)
    at[edge.to]!.push(edge)
  }
  const goesOn = (node: number) => {
    const [one, other] = at[node]!
    return at[node]!.length === 2 && sameRows(one!.rows, other!.rows)
  }
  const walk = (start: number, first: Edge): Border => {
    const path = [points[start]!]
    let node = start
    let edge: Edge | undefined = first
    while (edge) {
      edge.used = true
      node = edge.from === node ? edge.to : edge.from
      path.push(points[node]!)
      edge = goesOn(node) ? at[node]!.find((one) => !one.used) : undefined
    }
    return { rows: first.rows, path }
  }
  const borders: Border[] = []
  const start = (node: number) => {
    for (const edge of at[node]!) if (!edge.used) borders.push(walk(node, edge))
  }
  for (const node of points.keys()) if (!goesOn(node)) start(node)
  for (const node of points.keys()) start(node)
  return borders
}

function sameRows(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((row) => other.includes(row))
}

/** Off by less than this, in CSS pixels, a line looks the same. */
const TOLERANCE = 0.4

/** Lines for zooms up to `zoom` of the borders that are picked by their areas: a corner nobody could see is left out. */
export function segmentsOf(
  borders: readonly Border[],
  zoom: number,
  picked: (row: number) => boolean,
  height = 0,
): Segments {
  const tolerance = TOLERANCE / pixelsPerDegree(zoom)
  const lines = borders.filter(({ rows }) => rows.some(picked)).map(({ path }) => simplified(path, tolerance))
  const length = lines.reduce((sum, line) => sum + line.length - 1, 0)
  const source = new Float64Array(length * 3)
  const target = new Float64Array(length * 3)
  let end = 0
  for (const line of lines) {
    for (let point = 1; point < line.length; point++) {
      const [[fromLon, fromLat], [toLon, toLat]] = [line[point - 1]!, line[point]!]
      source.set([fromLon, fromLat, height], end)
      target.set([toLon, toLat, height], end)
      end += 3
    }
  }
  return { length, source, target }
}

/** How far along its line each segment begins and ends, in CSS pixels at zoom 0. */
export function alongLines({ length, source, target }: Segments): Float32Array {
  const along = new Float32Array(length * 2)
  const pixels = pixelsPerDegree(0)
  let walked = 0
  for (let segment = 0; segment < length; segment++) {
    const at = segment * 3
    const goesOn = at > 0 && source[at] === target[at - 3] && source[at + 1] === target[at - 2]
    if (!goesOn) walked = 0
    const squeeze = Math.cos((source[at + 1]! * Math.PI) / 180)
    const [x, y] = [(target[at]! - source[at]!) * squeeze, target[at + 1]! - source[at + 1]!]
    along[segment * 2] = walked
    walked += Math.hypot(x, y) * pixels
    along[segment * 2 + 1] = walked
  }
  return along
}

/** Douglas and Peucker (1973), with degrees of longitude as long as they are there. */
function simplified(path: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(path.length)
  keep[0] = keep[path.length - 1] = 1
  const squeeze = Math.cos((path[0]![1] * Math.PI) / 180)
  const open: [number, number][] = [[0, path.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span
    let [furthest, most] = [0, tolerance]
    for (let at = first + 1; at < last; at++) {
      const away = distance(path[at]!, path[first]!, path[last]!, squeeze)
      if (away > most) [furthest, most] = [at, away]
    }
    if (furthest === 0) continue
    keep[furthest] = 1
    open.push([first, furthest], [furthest, last])
  }
  return path.filter((_, at) => keep[at] === 1)
}

/** From a point to the stretch between two others. */
function distance(point: Point, from: Point, to: Point, squeeze: number): number {
  const [x, y] = [(point[0] - from[0]) * squeeze, point[1] - from[1]]
  const [dx, dy] = [(to[0] - from[0]) * squeeze, to[1] - from[1]]
  const along = dx * dx + dy * dy
  const share = along === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / along))
  return Math.hypot(x - share * dx, y - share * dy)
}
