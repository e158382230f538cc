import type { Box } from '../geometry/geometry.ts'
import { rowsIn } from '../geometry/site-grid.ts'
import type { SiteColumns } from '../types.ts'

/** Sites that a layer may have before only those near the view are handed to the graphics card. */
const MANY = 20_000

export function isMany({ ids }: SiteColumns): boolean {
  return ids.length > MANY
}

/** What is in view and some more, in steps of a quarter to a half of it: a pan leaves it alone for a while. */
export function nearBox([west, south, east, north]: Readonly<Box>): Box {
  const across = stepOf(east - west)
  const up = stepOf(north - south)
  // A mark just outside still reaches into the picture.
  const [reachX, reachY] = [across / 16, up / 16]
  return [
    Math.floor((west - reachX) / across) * across,
    Math.floor((south - reachY) / up) * up,
    Math.ceil((east + reachX) / across) * across,
    Math.ceil((north + reachY) / up) * up,
  ]
}

function stepOf(length: number): number {
  return 2 ** Math.floor(Math.log2(length / 2))
}

/** A layer with the sites inside a box alone; `rows` says which they are. */
export function nearSites(columns: SiteColumns, box: Readonly<Box>): SiteColumns {
  const { ids, names, positions, areaRows, flags } = columns
  const rows = rowsIn(columns, box)
  const list = Array.from(rows)
  const near = new Float64Array(rows.length * 2)
  rows.forEach((row, at) => {
    near[at * 2] = positions[row * 2]!
    near[at * 2 + 1] = positions[row * 2 + 1]!
  })
  return {
    ...columns,
    ids: list.map((row) => ids[row]!),
    names: list.map((row) => names[row]!),
    positions: near,
    areaRows: rows.map((row) => areaRows[row]!),
    flags: Uint8Array.from(rows, (row) => flags[row]!),
    rows,
  }
}
