import type { Box, Geometry } from './geometry.ts'
import { isFilled, type Shown } from './level.ts'

/** Row of the filled area after (or before) the current one, in tree order, among those whose name point is in view. */
export function nextArea(
  geometry: Geometry,
  shown: Shown,
  view: Box,
  current: string | null,
  by: 1 | -1,
): number | null {
  const [west, south, east, north] = view
  const rows = geometry.areas.flatMap((_, row) => {
    const at = geometry.anchors[row]
    const seen = at && at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north
    return seen && isFilled(geometry, shown, row) ? [row] : []
  })
  const now = rows.findIndex((row) => geometry.areas[row]!.code === current)
  const first = by === 1 ? 0 : rows.length - 1
  return rows[now === -1 ? first : (now + by + rows.length) % rows.length] ?? null
}
