import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { ApiError } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { attributeFaults } from '#server/places/check-attributes.ts'
import { settlePoint } from '#server/places/settle-site.ts'
import { NewSite, type Site } from '#src/contract/sites.ts'
import { keepSite } from './keep-site.ts'

/** `POST /api/sites`: a site that is new. */
export function registerPostSites(app: Api, instance: Instance): void {
  const { catalog, db, settings } = instance.context
  app.post('/api/sites', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const wanted = await readJson(c.req.raw, NewSite)
    const kind = catalog.kinds.find(({ id }) => id === wanted.kind)
    if (!kind) throw new ApiError('unknown-kind', { kind: wanted.kind })
    const faults = attributeFaults(kind, wanted.attributes)
    if (faults.length > 0) throw new ApiError('refused-rows', { count: faults.length }, faults)
    const { gazetteer } = await instance.places()
    const { area, given, lon, lat } = await settlePoint(db, gazetteer, wanted, wanted.area)
    const id = `${kind.id}-${crypto.randomUUID().slice(0, 8)}`
    const { name, attributes } = wanted
    const site = {
      id,
      kind: kind.id,
      name,
      area: area.code,
      path: `${area.path}/${id}`,
      lon,
      lat,
      attributes,
    }
    const saved = await keepSite(instance, { site, base: null, given }, wanted)
    return c.json<Site>(saved, 201, { 'cache-control': 'no-store' })
  })
}
