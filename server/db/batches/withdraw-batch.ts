import type { Cells } from '#server/db/cells/cells.ts'
import { countDifferences, differencesOf, freshCells } from '#server/db/cells/difference.ts'
import { lockHead, tellOtherNodes } from '#server/db/cells/lock-head.ts'
import { readKnown } from '#server/db/cells/read-known.ts'
import { storeCells } from '#server/db/cells/store-cells.ts'
import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import { BatchRefused, type Decision } from './batch-refused.ts'
import { cellsOfBatch } from './cells-of-batch.ts'
import { insertBatch, nextAside } from './insert-batch.ts'
import { batchOf, findBatch } from './read-batches.ts'

/**
 * Takes a batch back by a batch of its own: of every cell it changed, the newest word among the batches that still stand is said
 * again, or that there is none. What others have said since stays. Throws `BatchRefused`.
 */
export async function withdrawBatch(
  db: Database,
  id: number,
  { author, reason, now }: Decision,
): Promise<Batch> {
  const { byNumber: places, slugs } = await directoryOf(db, true)
  return db.engine.bulk(async (session) => {
    const head = await lockHead(session)
    const batch = await findBatch(session, id)
    if (!batch) throw new BatchRefused('unknown-batch')
    if (batch.kind === 'withdrawal') throw new BatchRefused('withdrawal-stands')
    if (batch.state !== 'committed') throw new BatchRefused('batch-not-committed')
    await session.all(`update batches set state = 'withdrawn' where id = $1`, [id])
    const revision = head.seq
    const touched = await cellsOfBatch(session, id)
    const standing = await readKnown(session, touched, { revision, standing: true })
    const cells: Cells = { ...touched, ...standing, flags: Int16Array.from(standing.flags) }
    const codes = differencesOf(cells, await readKnown(session, touched, { revision }))
    const said = freshCells(cells, codes)
    const fresh = { ...said, reasons: reasonOfAll(said.length, reason) }
    const recordedAt = Math.max(now, head.recordedAt)
    const first = revision + 1
    const own = fresh.length > 0 ? first : await nextAside(session)
    await insertBatch(session, {
      id: own,
      kind: 'withdrawal',
      source: author,
      author,
      reason,
      recorded_at: recordedAt,
      rows: fresh.length,
      counts: JSON.stringify({ ...countDifferences(codes), rejected: 0 }),
      withdraws: id,
    })
    await session.all('update batches set withdrawn_by = $1 where id = $2', [own, id])
    if (fresh.length > 0) {
      await storeCells(session, fresh, { first, recordedAt, slugs, places })
      await tellOtherNodes(session, db.engine.name)
    }
    return batchOf((await findBatch(session, own))!)
  })
}

function reasonOfAll(length: number, reason: string): Map<number, string> {
  if (reason === '') return new Map()
  return new Map(Array.from({ length }, (_, i) => [i, reason]))
}
