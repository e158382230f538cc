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
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!
    const [from, to] = [at(x1, y1), at(x2, y2)]
    markEdge(grid, y1 < y2 ? from : to, y1 < y2 ? to : from)
  })
  fillRows(grid)
  return grid

  function at(lon: number, lat: number): [number, number] {
    return [(lon - west) * perLon, (lat - south) * perLat]
  }
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

type CellPoint = readonly [x: number, y: number]

/** In cells; the first end is not north of the second. */
function markEdge({ side, cells }: RingGrid, [x1, y1]: CellPoint, [x2, y2]: CellPoint): void {
  const cellOf = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value)))
  const xAt = (y: number) =>
    y2 === y1 ? x2 : x1 + (x2 - x1) * Math.max(0, Math.min(1, (y - y1) / (y2 - y1)))
  for (let row = cellOf(y1 - MARGIN); row <= cellOf(y2 + MARGIN); row++) {
    const low = y2 === y1 ? x1 : xAt(row - MARGIN)
    const high = y2 === y1 ? x2 : xAt(row + 1 + MARGIN)
    const last = cellOf(Math.max(low, high) + MARGIN)
    for (let column = cellOf(Math.min(low, high) - MARGIN); column <= last; column++)
      cells[row * side + column] = MIXED
  }
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
