import { countDifferences, differencesOf, freshCells } from '#server/db/cells/difference.ts'
import { lockHead, tellOtherNodes } from '#server/db/cells/lock-head.ts'
import { readKnown } from '#server/db/cells/read-known.ts'
import { storeCells } from '#server/db/cells/store-cells.ts'
import type { Database } from '#server/db/database.ts'
import type { BulkSession } from '#server/db/engines/engine.ts'
import { directoryOf } from '#server/db/places/places.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import { BatchRefused, type Decision } from './batch-refused.ts'
import { readPending } from './pending.ts'
import { batchOf, findBatch, type StoredBatch } from './read-batches.ts'
import { refuseOutdated } from './refuse-outdated.ts'
import { isSameName } from './same-name.ts'

/**
 * Stores what a waiting batch says, from this moment on. Names are no accounts: that the one who approves is not the one who
 * brought it is as true as the names they give. Throws `BatchRefused`, and `ImportOutdated` where what it touches has changed
 * since it was brought: nobody has compared it with that.
 */
export async function approveBatch(db: Database, id: number, decision: Decision): Promise<Batch> {
  const { byNumber: places, slugs } = await directoryOf(db, true)
  return db.engine.bulk(async (session) => {
    const head = await lockHead(session)
    const batch = await waiting(session, id)
    if (isSameName(batch.author ?? '', decision.author)) throw new BatchRefused('own-batch')
    const cells = await readPending(session, id, batch.rows)
    const known = await readKnown(session, cells, { revision: head.seq })
    const codes = differencesOf(cells, known)
    await refuseOutdated(session, { cells, known, codes }, batch.base ?? 0)
    const fresh = freshCells(cells, codes)
    const recordedAt = Math.max(decision.now, head.recordedAt)
    if (fresh.length > 0) {
      await storeCells(session, fresh, { batch: id, first: head.seq + 1, recordedAt, slugs, places })
      await tellOtherNodes(session, db.engine.name)
    }
    const earlier = JSON.parse(batch.counts ?? '{}') as Partial<NonNullable<Batch['counts']>>
    const { same, ...counts } = countDifferences(codes)
    await session.all('update batches set rows = $1, counts = $2 where id = $3', [
      fresh.length,
      JSON.stringify({ ...counts, same: same + (earlier.same ?? 0), rejected: earlier.rejected ?? 0 }),
      id,
    ])
    return decided(session, id, 'committed', { ...decision, now: recordedAt })
  })
}

/** A waiting batch will never count; what it said is not kept. Throws `BatchRefused`. */
export async function rejectBatch(db: Database, id: number, decision: Decision): Promise<Batch> {
  return db.engine.bulk(async (session) => {
    const head = await lockHead(session)
    await waiting(session, id)
    return decided(session, id, 'rejected', { ...decision, now: Math.max(decision.now, head.recordedAt) })
  })
}

async function waiting(session: BulkSession, id: number): Promise<StoredBatch> {
  const batch = await findBatch(session, id)
  if (!batch) throw new BatchRefused('unknown-batch')
  if (batch.state !== 'pending') throw new BatchRefused('batch-not-pending')
  return batch
}

async function decided(
  session: BulkSession,
  id: number,
  state: 'committed' | 'rejected',
  { author, reason, now }: Decision,
): Promise<Batch> {
  await session.all('delete from pending_rows where batch = $1', [id])
  await session.all(
    'update batches set state = $1, decided_by = $2, decided_at = $3, decided_note = $4, digest = null where id = $5',
    [state, author, now, reason, id],
  )
  return batchOf((await findBatch(session, id))!)
}
