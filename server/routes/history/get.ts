import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { findMeasure, type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import { breakdownKeys } from '#server/cubes/question.ts'
import { historyOf } from '#server/db/reports/place-history.ts'
import { ApiError } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import { mayTell } from '#server/routes/corrections/told.ts'
import { HistoryQuery, type HistoryReply } from '#src/contract/figures/history.ts'
import { toDayNumber } from '#src/domain/days.ts'

export function registerHistory(app: Api, instance: Instance): void {
  const { catalog, db } = instance.context
  app.get('/api/history', async (c) => {
    const query = parseQuery(HistoryQuery, c.req.url)
    const measure = findMeasure(instance, query.measure)
    const key = query.breakdown ?? null
    const keys = breakdownKeys(catalog, measure)
    if (key !== null && !keys.includes(key))
      throw new ApiError('unknown-breakdown', {
        measure: measure.id,
        breakdown: key,
        keys: keys.join(', ') || '–',
      })
    const { gazetteer, revision: current } = await instance.places()
    const { place } = query
    if (!gazetteer.area.has(place) && !gazetteer.site.has(place))
      throw new ApiError('unknown-place', { place })
    const standpoint = await standpointOf(instance, query.asOf, undefined, current)
    const revision = standpoint.revision ?? current
    const { seesSmallCounts } = c.get('viewer')
    const parts = [measure.id, place, query.day, key, seesSmallCounts, instance.catalogTag]
    const etag = `history-${revision}-${hashOf(parts.join('|'))}`
    return conditional(
      c.req.raw,
      { etag, privately: seesSmallCounts, vary: 'Accept-Encoding, Authorization' },
      async () => {
        const cell = { place, measure: measure.id, day: toDayNumber(query.day), key }
        const found = await historyOf(db, { ...cell, atRevision: revision })
        const values = found.map(({ value }) => value)
        const isTold = mayTell(measure, key, values, seesSmallCounts)
        const entries = found.map(({ seq: _, recordedAt, ...entry }) => ({
          ...entry,
          recordedAt: new Date(recordedAt).toISOString(),
          ...(!isTold && { value: null, estimated: false, qualifier: null, reason: null }),
        }))
        return json({ entries, suppressed: !isTold, revision } satisfies HistoryReply)
      },
    )
  })
}
