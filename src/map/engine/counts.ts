import type { MapArea, SiteColumns } from '../types.ts'
import type { Geometry } from './geometry.ts'

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

/** Sites of the layers inside a box of the map. */
export function countInView(
  layers: readonly SiteColumns[],
  [west, south, east, north]: readonly [number, number, number, number],
): number {
  let found = 0
  for (const { positions } of layers) {
    for (let at = 0; at < positions.length; at += 2) {
      const lon = positions[at]!
      const lat = positions[at + 1]!
      if (lon >= west && lon <= east && lat >= south && lat <= north) found++
    }
  }
  return found
}
