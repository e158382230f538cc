import type { Area } from '#src/contract/areas.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import type { TableRows } from '#src/contract/desk/table.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Quantity } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import type { PlaceLine } from '#src/domain/table/line.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { hasRows, type Part } from '#src/situation/selection/part.ts'

/** The levels of the areas inside one, the widest first; its own where nothing is inside. */
export function levelsInside(index: AreaIndex, area: Area): AreaLevel[] {
  const levels = new Set(
    index.areas.flatMap(({ level, path }) =>
      isInside(path, area.path) && path !== area.path ? [level] : [],
    ),
  )
  const order = ['city', 'district', 'town', 'committee'] as const
  return levels.size === 0 ? [area.level] : order.filter((level) => levels.has(level))
}

/** What the rows are: as asked where the area has such places inside, else the areas right inside. */
export function rowsAsked(index: AreaIndex, area: Area, asked: TableRows | null): TableRows {
  const levels = levelsInside(index, area)
  return asked === 'site' || (asked !== null && levels.includes(asked)) ? asked : levels[0]!
}

/** The areas of a level inside a part; of a selection those that hold a reporter of any of the quantities. */
export function listAreas(
  index: AreaIndex,
  { path, picked }: Part,
  level: AreaLevel,
  quantities: readonly Quantity[],
  nameOf: (area: Area) => string,
): PlaceLine[] {
  const isHeld = (area: Area) =>
    !picked || quantities.some(({ places }) => hasRows(places, { path: area.path, picked }))
  return index.areas
    .filter((area) => area.level === level && isInside(area.path, path) && isHeld(area))
    .map((area) => ({
      kind: 'place',
      id: area.code,
      name: nameOf(area),
      path: area.path,
      area,
      site: null,
    }))
}

/** The sites inside a part that are in use. */
export function listSites(sites: readonly Site[], { path, picked }: Part): PlaceLine[] {
  return sites
    .filter((site) => isInside(site.path, path) && (!picked || holdsPlace(picked, site.id)))
    .map((site) => ({
      kind: 'place',
      id: site.id,
      name: site.name,
      path: site.path,
      area: null,
      site,
    }))
}
