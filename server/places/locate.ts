import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Area, MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { boundsOf, isInOutline } from '#src/domain/outline.ts'

type Outlines = ReadonlyMap<string, MultiPolygonCoordinates>

/** The smallest area whose outline holds a point (WGS-84); null where none does. */
export function smallestAround(
  { areas }: Pick<Gazetteer, 'areas'>,
  outlines: Outlines,
  point: readonly [lon: number, lat: number],
): Area | null {
  let found: Area | null = null
  for (const area of areas) {
    const outline = outlines.get(area.code)
    if (!outline || (found && depth(area) <= depth(found))) continue
    const [west, south, east, north] = boundsOf(outline)
    const [x, y] = point
    if (x < west || x > east || y < south || y > north) continue
    if (isInOutline(outline, point)) found = area
  }
  return found
}

const depth = ({ path }: Area) => path.split('/').length
