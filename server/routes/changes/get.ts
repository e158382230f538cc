import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { areaPath } from '#server/cubes/known/gazetteer.ts'
import { type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import { backgroundOf, newestChanges } from '#server/db/changes/recent-changes.ts'
import type { Change } from '#server/ingest/change-feed.ts'
import { parseQuery } from '#server/parse.ts'
import { ChangesQuery, type ChangesReply } from '#src/contract/figures/changes.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { cellsCompared, describeChange } from './describe-change.ts'
import { pickChanges } from './pick-changes.ts'

export function registerChanges(app: Api, instance: Instance): void {
  const { catalog, db, settings } = instance.context
  const newest = newestOf((revision) => newestChanges(db, revision))
  app.get('/api/changes', async (c) => {
    const { area, limit, asOf } = parseQuery(ChangesQuery, c.req.url)
    const { gazetteer, revision: current } = await instance.places()
    const revision = (await standpointOf(instance, asOf, undefined, current)).revision ?? current
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

/** The outbox is read once a revision, whatever areas are asked for; one of the present and one of the past are held. */
function newestOf(read: (revision: number) => Promise<Change[]>) {
  const kept = new Map<number, Promise<Change[]>>()
  return (revision: number): Promise<Change[]> => {
    const known = kept.get(revision)
    if (known) return known
    const changes = read(revision)
    kept.set(revision, changes)
    changes.catch(() => kept.delete(revision))
    for (const oldest of kept.keys()) if (kept.size > 2) kept.delete(oldest)
    return changes
  }
}
