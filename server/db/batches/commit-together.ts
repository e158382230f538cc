import { tellOtherNodes } from '#server/db/cells/lock-head.ts'
import type { Database } from '#server/db/database.ts'
import { analyse, keepMeta } from '#server/db/load-instance.ts'
import { loadPlaces } from '#server/db/loading/load-places.ts'
import type { Population } from '#server/db/loading/population.ts'
import type { PlaceRow } from '#server/db/places/places.ts'
import { type BatchCommitted, type NewBatch, storeBatch } from './commit-batch.ts'

export interface Together {
  /** Places that come with it. */
  population: Omit<Population, 'reports' | 'meta'>
  batches: readonly NewBatch[]
  meta: Readonly<Record<string, string>>
}

/** Places and several files in one transaction: all of it or none. Throws as `commitBatch` does. */
export async function commitTogether(
  db: Database,
  { population, batches, meta }: Together,
): Promise<BatchCommitted[]> {
  const { name } = db.engine
  const committed = await db.engine.bulk(async (session) => {
    await session.run('lock table head in exclusive mode')
    await loadPlaces(session, population)
    const rows = await session.all<PlaceRow>('select id, key, type, kind, path, town from places')
    const places = {
      places: new Map(rows.map((row) => [row.key, row])),
      byNumber: new Map(rows.map((row) => [row.id, row])),
    }
    const done: BatchCommitted[] = []
    for (const batch of batches) done.push(await storeBatch(session, name, batch, places))
    await keepMeta(session, meta)
    await tellOtherNodes(session, name)
    // What an import leaves in `meta` is laid over the catalogue.
    await tellOtherNodes(session, name, 'catalog')
    return done
  })
  const observations = batches.reduce((sum, { candidates }) => sum + candidates.length, 0)
  await analyse(db, (population.areas?.length ?? 0) + (population.sites?.length ?? 0) + observations)
  return committed
}
