import type { Area } from '#src/contract/areas.ts'
import type { Catalog, Measure, SiteKind } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import { hotspotsOf } from './hotspots.ts'

/** A site that has raised alarms on a day. */
export interface RaisedAlarm {
  site: Site
  count: number
  /** What counts them. */
  measure: Measure
}

/** The sites of a kind inside an area that have raised alarms on a day, those with the most first; null while that is not known. */
export function alarmsOfKind(
  catalog: Catalog,
  kind: SiteKind,
  sets: CubeSets,
  sites: readonly Site[],
  area: Pick<Area, 'path'>,
  day: number,
): RaisedAlarm[] | null {
  if (kind.alarms === undefined) return []
  const measure = measureOf(catalog, kind.alarms)
  const cube = sets.get(kind.alarms)?.total
  if (!measure || !cube) return null
  const own = sites.filter((site) => site.kind === kind.id)
  return hotspotsOf(cube, own, area, day).map(({ site, cell }) => ({ site, count: cell.value ?? 0, measure }))
}
