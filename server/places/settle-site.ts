import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Database } from '#server/db/database.ts'
import { readOutlines } from '#server/db/places/read-areas.ts'
import type { GivenSource } from '#server/db/places/save-sites.ts'
import { ApiError, fault } from '#server/errors.ts'
import { toWgs84 } from '#server/ingest/import/geo/datum.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Datum } from '#src/contract/sites.ts'
import { smallestAround } from './locate.ts'

export interface GivenPoint {
  lon: number
  lat: number
  datum: Datum
}

/** The point in WGS-84 beside what was given, and the area it lies in: the one named, else the smallest around it. */
export async function settlePoint(
  db: Database,
  gazetteer: Gazetteer,
  { lon, lat, datum }: GivenPoint,
  named: string | undefined,
): Promise<{ area: Area; lon: number; lat: number; given: GivenSource }> {
  const point = toWgs84([lon, lat], datum)
  const area = named === undefined ? await locate(db, gazetteer, point) : gazetteer.area.get(named)
  if (!area)
    throw named === undefined
      ? new ApiError('point-outside', { lon: point[0], lat: point[1] })
      : new ApiError('refused-rows', { count: 1 }, [fault(null, 'area', 'unknown-area', { area: named })])
  const given = { datum, source: datum === 'wgs84' ? null : ([lon, lat] as const) }
  return { area, lon: point[0], lat: point[1], given }
}

async function locate(
  db: Database,
  gazetteer: Gazetteer,
  point: [number, number],
): Promise<Area | undefined> {
  return smallestAround(gazetteer, await readOutlines(db), point) ?? undefined
}
