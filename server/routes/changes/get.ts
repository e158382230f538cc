import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { areaPath } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { backgroundOf, newestChanges } from '#server/db/recent-changes.ts'
import type { Change } from '#server/ingest/change-feed.ts'
import { parseQuery } from '#server/parse.ts'
import { ChangesQuery, type ChangesReply } from '#src/contract/changes.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { cellsCompared, describeChange } from './describe-change.ts'
import { pickChanges } from './pick-changes.ts'

export function registerChanges(app: Api, instance: Instance): void {
  const { catalog, db, settings } = instance.context
  const newest = newestOf((revision) => newestChanges(db, revision))
  app.get('/api/changes', async (c) => {
    const { area, limit } = parseQuery(ChangesQuery, c.req.url)
    const { gazetteer, revision } = await instance.places()
    const within = areaPath(gazetteer, area)
    const { seesSmallCounts } = c.get('viewer')
    const parts = [area, limit, seesSmallCounts, gazetteer.revision, instance.catalogTag]
    const etag = `changes-${revision}-${hashOf(parts.join('|'))}`
    return conditional(
      c.req.raw,
      { etag, privately: seesSmallCounts, vary: 'Accept-Encoding, Authorization' },
      () =>
        instance.answers.get(etag, async () => {
          const picked = pickChanges(await newest(revision), { catalog, gazetteer, within, limit })
          const compared = picked.map(({ seq, measure, cells }) => ({
            seq,
            measure: measure.id,
            cells: cells.slice(0, cellsCompared),
          }))
          const backgrounds = await backgroundOf(db, compared)
          const changes = picked.map((change, i) => {
            const today = toDayNumber(dayAt(new Date(change.recordedAt), settings.timeZone))
            return describeChange(change, { background: backgrounds[i]!, today, gazetteer, seesSmallCounts })
          })
          return json({ changes, revision } satisfies ChangesReply)
        }),
    )
  })
}

/** The outbox is read once a revision, whatever areas are asked for. */
function newestOf(read: (revision: number) => Promise<Change[]>) {
  let kept: { revision: number; changes: Promise<Change[]> } | null = null
  return (revision: number): Promise<Change[]> => {
    if (kept?.revision === revision) return kept.changes
    const reading = { revision, changes: read(revision) }
    kept = reading
    reading.changes.catch(() => {
      if (kept === reading) kept = null
    })
    return reading.changes
  }
}
