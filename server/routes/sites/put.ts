import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import type { Database } from '#server/db/database.ts'
import type { SiteToSave } from '#server/db/places/save-sites.ts'
import { ApiError, fault } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { attributeFaults } from '#server/places/check-attributes.ts'
import { settlePoint } from '#server/places/settle-site.ts'
import { type EditedSite, type Site, SiteEdit } from '#src/contract/sites.ts'
import { keepSite } from './keep-site.ts'

/** `PUT /api/sites/:id`: moved, renamed, retired or in use again; each change is a version of its own. */
export function registerPutSites(app: Api, instance: Instance): void {
  const { catalog, db, settings } = instance.context
  app.put('/api/sites/:id', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const wanted = await readJson(c.req.raw, SiteEdit)
    const { gazetteer } = await instance.places()
    const id = c.req.param('id')
    const known = gazetteer.site.get(id)
    if (!known) throw new ApiError('unknown-place', { place: id })
    const kind = catalog.kinds.find((one) => one.id === known.kind)
    const faults = kind && wanted.attributes ? attributeFaults(kind, wanted.attributes) : []
    if ((wanted.lon === undefined) !== (wanted.lat === undefined))
      faults.push(fault(null, wanted.lon === undefined ? 'lon' : 'lat', 'required', {}))
    if (faults.length > 0) throw new ApiError('refused-rows', { count: faults.length }, faults)
    const saved = await keepSite(instance, await edited(db, gazetteer, known, wanted), wanted)
    return c.json<Site>(saved, 200, { 'cache-control': 'no-store' })
  })
}

/** What is left out stays as it is; a point that moved finds its area anew, unless one is named. */
async function edited(
  db: Database,
  gazetteer: Gazetteer,
  known: Site,
  wanted: EditedSite,
): Promise<SiteToSave> {
  const { version: _version, retiredOn: retiredBefore, ...rest } = known
  const { lon, lat, datum } = wanted
  const isMoved = lon !== undefined && lat !== undefined
  const point =
    isMoved || wanted.area !== undefined
      ? await settlePoint(
          db,
          gazetteer,
          isMoved ? { lon, lat, datum } : { lon: known.lon, lat: known.lat, datum: 'wgs84' },
          wanted.area,
        )
      : null
  const retiredOn = wanted.retiredOn === undefined ? retiredBefore : (wanted.retiredOn ?? undefined)
  return {
    site: {
      ...rest,
      name: wanted.name ?? known.name,
      attributes: wanted.attributes ?? known.attributes,
      ...(point && {
        area: point.area.code,
        path: `${point.area.path}/${known.id}`,
        lon: point.lon,
        lat: point.lat,
      }),
      ...(retiredOn !== undefined && { retiredOn }),
    },
    base: wanted.base,
    given: isMoved && point ? point.given : null,
  }
}
