import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { type Cell, type Cube, cellAt } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'

export interface Hotspot {
  site: Site
  cell: Cell
}

/** The sites of an area with a number above 0 on a day, the highest first. */
export function hotspotsOf(
  cube: Cube,
  sites: readonly Site[],
  area: Pick<Area, 'path'>,
  day: number,
): Hotspot[] {
  return sites
    .flatMap((site) => {
      const row = cube.places.rowOf.get(site.id)
      if (row === undefined || !isInside(site.path, area.path)) return []
      const cell = cellAt(cube, row, day)
      return cell.value !== null && cell.value > 0 ? [{ site, cell, value: cell.value }] : []
    })
    .sort((a, b) => b.value - a.value)
}
