import { isInBands, type Points, type RingBands } from './ring-bands.ts'

/** A ring over a square of cells: of most points it says without a closer look whether they are inside. */
interface RingGrid {
  readonly ring: RingBands
  readonly side: number
  /** Cells a degree. */
  readonly perLon: number
  readonly perLat: number
  /** [south to north][west to east] */
  readonly cells: Uint8Array
}

/** An edge passes through the cell: its points are looked at. Else 0: outside, 1: inside. */
const MIXED = 2
/** Wider, in cells, than what rounding can move a point. */
const MARGIN = 1e-6

export function gridOf(ring: RingBands, points: Points, side: number): RingGrid {
  const [west, south, east, north] = ring.bounds
  const perLon = east > west ? side / (east - west) : 0
  const perLat = north > south ? side / (north - south) : 0
  const grid = { ring, side, perLon, perLat, cells: new Uint8Array(side * side) }
  for (let i = 0; i < points.length; i++) {
    const from = points[i]!
    const to = points[(i + 1) % points.length]!
    const [lower, upper] = from[1] < to[1] ? [from, to] : [to, from]
    markEdge(
      grid,
      (lower[0] - west) * perLon,
      (lower[1] - south) * perLat,
      (upper[0] - west) * perLon,
      (upper[1] - south) * perLat,
    )
  }
  fillRows(grid)
  return grid
}

/** Marks the points (`lon, lat` in pairs) that are inside by the even-odd rule with 1. */
export function markInGrid(grid: RingGrid, points: Float64Array, marks: Uint8Array): void {
  const { ring, side, perLon, perLat, cells } = grid
  const [west, south, east, north] = ring.bounds
  const last = (side - 1) | 0
  for (let i = 0; i < marks.length; i = (i + 1) | 0) {
    const lon = points[2 * i]!
    const lat = points[2 * i + 1]!
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue
    const column = Math.min(((lon - west) * perLon) | 0, last)
    const row = Math.min(((lat - south) * perLat) | 0, last)
    const cell = cells[(Math.imul(row, side) + column) | 0]!
    if (cell === 1 || (cell === MIXED && isInBands(ring, lon, lat))) marks[i] = 1
  }
}

/** From an end to one that is not south of it, in cells. */
function markEdge({ side, cells }: RingGrid, x1: number, y1: number, x2: number, y2: number): void {
  const isLevel = y1 === y2
  const lastRow = cellAt(y2 + MARGIN, side)
  for (let row = cellAt(y1 - MARGIN, side); row <= lastRow; row++) {
    const low = isLevel ? x1 : x1 + (x2 - x1) * partOf(row - MARGIN, y1, y2)
    const high = isLevel ? x2 : x1 + (x2 - x1) * partOf(row + 1 + MARGIN, y1, y2)
    const last = cellAt(Math.max(low, high) + MARGIN, side)
    for (let column = cellAt(Math.min(low, high) - MARGIN, side); column <= last; column++)
      cells[row * side + column] = MIXED
  }
}

/** How far along an edge a height is, from 0 to 1. */
function partOf(y: number, y1: number, y2: number): number {
  return Math.max(0, Math.min(1, (y - y1) / (y2 - y1)))
}

function cellAt(value: number, side: number): number {
  return Math.max(0, Math.min(side - 1, Math.floor(value)))
}

/** Between two edges all cells of a row are alike: the middle of the first speaks for them. */
function fillRows({ ring, side, perLon, perLat, cells }: RingGrid): void {
  const [west, south] = ring.bounds
  for (let row = 0; row < side; row++) {
    let inside: 0 | 1 | null = null
    for (let column = 0; column < side; column++) {
      const at = row * side + column
      if (cells[at] === MIXED) {
        inside = null
        continue
      }
      inside ??= isInBands(ring, west + (column + 0.5) / perLon, south + (row + 0.5) / perLat) ? 1 : 0
      cells[at] = inside
    }
  }
}
