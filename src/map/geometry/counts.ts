import type { MapArea, SiteColumns } from '../types.ts'
import type { Box, Geometry } from './geometry.ts'
import { isInside } from './level.ts'
import { eachCell, gridOf, isIn, type SiteGrid } from './site-grid.ts'

const kept = new WeakMap<SiteColumns, { areas: readonly MapArea[]; counts: Int32Array }>()

/** Sites of one layer inside each area, by row of `areas`; every ancestor counts them. */
export function countsByArea(columns: SiteColumns, geometry: Geometry): Int32Array {
  const known = kept.get(columns)
  if (known?.areas === geometry.areas) return known.counts
  const counts = new Int32Array(geometry.areas.length)
  for (const row of columns.areaRows) {
    if (row >= 0) counts[row]!++
  }
  // Deepest first, so that one pass carries everything up.
  const order = geometry.areas.map((area, row) => ({ row, depth: area.path.split('/').length }))
  order.sort((a, b) => b.depth - a.depth)
  for (const { row } of order) {
    const parent = geometry.areas[row]!.parent
    const above = parent === null ? undefined : geometry.rowOf.get(parent)
    if (above !== undefined) counts[above]! += counts[row]!
  }
  kept.set(columns, { areas: geometry.areas, counts })
  return counts
}

const masks = new WeakMap<
  SiteColumns,
  { areas: readonly MapArea[]; scope: string | null; mask: Uint8Array }
>()

/** 1 for each site inside the scope: what is counted is what is drawn and what can be pointed at. */
export function insideScope(columns: SiteColumns, geometry: Geometry, scope: string | null): Uint8Array {
  const known = masks.get(columns)
  if (known?.areas === geometry.areas && known.scope === scope) return known.mask
  const inside = geometry.areas.map(({ path }) => isInside(path, scope))
  const mask = Uint8Array.from(columns.areaRows, (row) => (scope === null || inside[row] ? 1 : 0))
  masks.set(columns, { areas: geometry.areas, scope, mask })
  return mask
}

/** Sites inside the scope and inside a box of the map. */
export function countInView(
  layers: readonly SiteColumns[],
  geometry: Geometry,
  scope: string | null,
  box: Readonly<Box>,
): number {
  let found = 0
  for (const columns of layers) {
    const { positions } = columns
    const mask = insideScope(columns, geometry, scope)
    const grid = gridOf(columns)
    const counts = countsByCell(grid, mask)
    eachCell(grid, box, (cell, whole) => {
      if (whole) {
        found += counts[cell]!
        return
      }
      for (let at = grid.starts[cell]!; at < grid.starts[cell + 1]!; at++) {
        const row = grid.rows[at]!
        if (mask[row] && isIn(box, positions[row * 2]!, positions[row * 2 + 1]!)) found++
      }
    })
  }
  return found
}

const cellCounts = new WeakMap<Uint8Array, Int32Array>()

/** Sites inside the scope in each cell. */
function countsByCell({ rows, starts }: SiteGrid, mask: Uint8Array): Int32Array {
  const known = cellCounts.get(mask)
  if (known) return known
  const counts = new Int32Array(starts.length - 1)
  for (let cell = 0; cell < counts.length; cell++)
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) if (mask[rows[at]!]) counts[cell]!++
  cellCounts.set(mask, counts)
  return counts
}
