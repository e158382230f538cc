import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { saveOutlines } from '#server/db/places/save-outline.ts'
import { ApiError, type Fault, fault } from '#server/errors.ts'
import { toWgs84 } from '#server/ingest/import/geo/datum.ts'
import { pointInside } from '#server/ingest/import/geo/point-inside.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { type MultiPolygonCoordinates, NewOutline } from '#src/contract/areas.ts'
import { toDayNumber } from '#src/domain/days.ts'

const leastPoints = 4

/** `PUT /api/areas/:code/outline`: in force from a day on; the one before it stays for the days before. */
export function registerPutOutline(app: Api, instance: Instance): void {
  const { clock, db, live, settings } = instance.context
  app.put('/api/areas/:code/outline', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { geometry, datum, validFrom, source, author } = await readJson(c.req.raw, NewOutline)
    const { gazetteer } = await instance.places()
    const code = c.req.param('code')
    if (!gazetteer.area.has(code)) throw new ApiError('unknown-area', { area: code })
    const given = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const faults = ringFaults(given)
    if (faults.length > 0) throw new ApiError('refused-rows', { count: faults.length }, faults)
    const coordinates = given.map((polygon) =>
      polygon.map((ring) => ring.map((point) => toWgs84(point, datum))),
    )
    const outline = {
      code,
      validFrom: toDayNumber(validFrom),
      coordinates,
      point: pointInside(coordinates),
      source,
      datum,
    }
    await saveOutlines(db, [outline], { author, now: clock.now().getTime() })
    await live.announce('places')
    return c.body(null, 204)
  })
}

/** Rings are closed and have an inside. */
function ringFaults(polygons: MultiPolygonCoordinates): Fault[] {
  return polygons.flatMap((polygon, p) =>
    polygon.flatMap((ring, r) => {
      const field = `geometry.coordinates.${p}.${r}`
      const [first, last] = [ring[0], ring.at(-1)]
      if (ring.length < leastPoints) return [fault(null, field, 'too-small', { limit: leastPoints })]
      return first![0] === last![0] && first![1] === last![1] ? [] : [fault(null, field, 'open-ring', {})]
    }),
  )
}
