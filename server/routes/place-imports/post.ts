import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { ApiError, localeOf } from '#server/errors.ts'
import { describe, whereIs } from '#server/ingest/import/words/describe.ts'
import { readBody } from '#server/ingest/read-body.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import { describePlan } from '#server/places/import/describe-plan.ts'
import { knownPlaces } from '#server/places/import/known-places.ts'
import { planPlaces } from '#server/places/import/plan-places.ts'
import { storePlaces } from '#server/places/import/store-places.ts'
import { PlaceImportQuery, type PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'
import { dayAt } from '#src/domain/days.ts'

const fileLimit = 64 * 1024 * 1024

/** `POST /api/place-imports`: a file of sites, outlines or areas is checked; with the `base` of that check it is stored. */
export function registerPostPlaceImport(app: Api, instance: Instance): void {
  const { catalog, clock, db, live, settings } = instance.context
  app.post('/api/place-imports', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const asked = parseQuery(PlaceImportQuery, c.req.url)
    const locale = localeOf(c.req.raw)
    const bytes = await readBody(c.req.raw, fileLimit)
    if (bytes.length === 0) throw new ApiError('empty-body', {})
    const { gazetteer } = await instance.places()
    const known = await knownPlaces(db, catalog, gazetteer)
    const now = clock.now()
    const { plan, findings } = await planPlaces(bytes, asked, known, dayAt(now, settings.timeZone))
    if (plan === null) {
      const [first] = findings
      const reason = first ? `${whereIs(first, locale)} ${describe(first, locale)}`.trim() : ''
      throw new ApiError('unreadable-file', { file: asked.name, reason })
    }
    const stands = { base: gazetteer.revision, locale }
    const isSound = findings.every(({ severity }) => severity === 'note')
    if (asked.base === undefined || !isSound)
      return c.json<PlaceImportReply>(describePlan(plan, findings, { ...stands, stored: false }), 200, {
        'cache-control': 'no-store',
      })
    if (asked.base !== gazetteer.revision) throw new ApiError('places-changed', {})
    const { author, reason } = asked
    await storePlaces(db, plan, { author, reason, now: now.getTime() })
    await live.announce('places')
    const { gazetteer: after } = await instance.places()
    const reply = describePlan(plan, findings, { locale, base: after.revision, stored: true })
    return c.json<PlaceImportReply>(reply, 200, { 'cache-control': 'no-store' })
  })
}
