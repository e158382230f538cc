import type { SiteColumns } from '../types.ts'
import type { Box } from './geometry.ts'

/** The rows of one layer by the cells of a grid over all its sites, so that a box of the map looks at few of them. */
export interface SiteGrid {
  readonly bounds: Box
  /** Cells in each direction. */
  readonly cells: number
  /** Rows of the layer, cell after cell; those of cell `n` begin at `starts[n]`. */
  readonly rows: Int32Array
  readonly starts: Int32Array
}

/** Sites of a cell, were they spread evenly. */
const IN_CELL = 32

const kept = new WeakMap<SiteColumns, SiteGrid>()

export function gridOf(columns: SiteColumns): SiteGrid {
  const known = kept.get(columns)
  if (known) return known
  const grid = sortIntoCells(columns)
  kept.set(columns, grid)
  return grid
}

function sortIntoCells({ positions, ids }: SiteColumns): SiteGrid {
  const bounds: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (let row = 0; row < ids.length; row++) {
    const [lon, lat] = [positions[row * 2]!, positions[row * 2 + 1]!]
    if (lon < bounds[0]) bounds[0] = lon
    if (lat < bounds[1]) bounds[1] = lat
    if (lon > bounds[2]) bounds[2] = lon
    if (lat > bounds[3]) bounds[3] = lat
  }
  const cells = Math.max(1, Math.ceil(Math.sqrt(ids.length / IN_CELL)))
  const cellOf = Int32Array.from(ids, (_, row) => {
    const line = lineAt(bounds[1], bounds[3], cells, positions[row * 2 + 1]!)
    return line * cells + lineAt(bounds[0], bounds[2], cells, positions[row * 2]!)
  })
  const starts = new Int32Array(cells * cells + 1)
  for (const cell of cellOf) starts[cell + 1]!++
  for (let cell = 0; cell < cells * cells; cell++) starts[cell + 1]! += starts[cell]!
  const next = starts.slice()
  const rows = new Int32Array(ids.length)
  cellOf.forEach((cell, row) => {
    rows[next[cell]!++] = row
  })
  return { bounds, cells, rows, starts }
}

/** Goes over the cells that a box touches: `whole` where it holds all of one, else the rows must be looked at one by one. */
export function eachCell(
  { bounds, cells }: SiteGrid,
  [west, south, east, north]: Readonly<Box>,
  visit: (cell: number, whole: boolean) => void,
): void {
  if (west > bounds[2] || east < bounds[0] || south > bounds[3] || north < bounds[1]) return
  const columnAt = (lon: number) => lineAt(bounds[0], bounds[2], cells, lon)
  const rowAt = (lat: number) => lineAt(bounds[1], bounds[3], cells, lat)
  const [left, right, low, high] = [columnAt(west), columnAt(east), rowAt(south), rowAt(north)]
  for (let line = low; line <= high; line++) {
    const inLine = (line > low || south <= bounds[1]) && (line < high || north >= bounds[3])
    for (let column = left; column <= right; column++) {
      const inColumn = (column > left || west <= bounds[0]) && (column < right || east >= bounds[2])
      visit(line * cells + column, inLine && inColumn)
    }
  }
}

/** Which of `cells` equal steps from `low` to `high` a coordinate lies in; what is outside counts to the nearest. */
function lineAt(low: number, high: number, cells: number, at: number): number {
  const line = Math.floor(((at - low) / (high - low)) * cells)
  return line > 0 ? Math.min(line, cells - 1) : 0
}

/** The rows inside a box, in the layer's order. */
export function rowsIn(columns: SiteColumns, box: Readonly<Box>): Int32Array {
  const grid = gridOf(columns)
  const { positions } = columns
  const found: number[] = []
  eachCell(grid, box, (cell, whole) => {
    for (let at = grid.starts[cell]!; at < grid.starts[cell + 1]!; at++) {
      const row = grid.rows[at]!
      if (whole || isIn(box, positions[row * 2]!, positions[row * 2 + 1]!)) found.push(row)
    }
  })
  return Int32Array.from(found).sort()
}

export function isIn([west, south, east, north]: Readonly<Box>, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}
