import type { MapArea, SiteColumns } from '../types.ts'
import type { Geometry } from './geometry.ts'
import { isInside } from './level.ts'

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
  [west, south, east, north]: readonly [number, number, number, number],
): number {
  let found = 0
  for (const columns of layers) {
    const { positions } = columns
    const mask = insideScope(columns, geometry, scope)
    for (let row = 0; row < mask.length; row++) {
      const lon = positions[row * 2]!
      const lat = positions[row * 2 + 1]!
      if (mask[row] && lon >= west && lon <= east && lat >= south && lat <= north) found++
    }
  }
  return found
}
