import { insertBatch } from '#server/db/batches/insert-batch.ts'
import { differencesOf, freshCells } from '#server/db/cells/difference.ts'
import { lockHead, tellOtherNodes } from '#server/db/cells/lock-head.ts'
import { numberCandidates } from '#server/db/cells/number-candidates.ts'
import { readKnown } from '#server/db/cells/read-known.ts'
import { storeCells } from '#server/db/cells/store-cells.ts'
import type { Database } from '#server/db/database.ts'
import type { BulkSession } from '#server/db/engines/engine.ts'
import { numberSlugs } from '#server/db/loading/slugs.ts'
import { directoryOf } from '#server/db/places/places.ts'
import { candidatesOf, type NewReport } from '#server/ingest/report-candidates.ts'

export interface CommitRequest {
  reports: readonly NewReport[]
  source: string
  /** Not earlier than the last commit's moment, which is used instead. */
  now: number
  /** The key of a request that may be sent twice, with a digest of its body. */
  idempotency: { key: string; digest: string } | null
}

export interface Committed {
  revision: number
  recordedAt: number
  accepted: number
  unchanged: number
}

/** The same key came with another body. */
export class IdempotencyConflict extends Error {}

const requestsKeptFor = 7 * 86_400_000

/** Stores reports in one transaction. A report that says what is known already is counted and not stored. */
export async function commitReports(db: Database, request: CommitRequest): Promise<Committed> {
  const { byKey: places, byNumber } = await directoryOf(db)
  const candidates = candidatesOf(request.reports)
  return db.engine.bulk(async (session) => {
    const head = await lockHead(session)
    const earlier = await answered(session, request)
    if (earlier) return earlier
    const slugs = await numberSlugs(session, [...candidates.measures, ...candidates.keys])
    const { cells } = numberCandidates(candidates, { places, slugs })
    const codes = differencesOf(cells, await readKnown(session, cells, { revision: head.seq }))
    const fresh = freshCells(cells, codes)
    const recordedAt = Math.max(request.now, head.recordedAt)
    const committed: Committed = {
      revision: head.seq,
      recordedAt,
      accepted: fresh.length,
      unchanged: cells.length - fresh.length,
    }
    if (fresh.length > 0) {
      const first = head.seq + 1
      await insertBatch(session, {
        id: first,
        source: request.source,
        recorded_at: recordedAt,
        rows: fresh.length,
      })
      const slugOf = new Map([...slugs].map(([slug, number]) => [number, slug]))
      committed.revision = await storeCells(session, fresh, {
        first,
        recordedAt,
        slugs: slugOf,
        places: byNumber,
      })
    }
    await remember(session, request, committed)
    if (fresh.length > 0) await tellOtherNodes(session, db.engine.name)
    return committed
  })
}

async function answered(
  session: BulkSession,
  { source, idempotency }: CommitRequest,
): Promise<Committed | null> {
  if (!idempotency) return null
  const [request] = await session.all<{ digest: string; reply: string }>(
    'select digest, reply from requests where source = $1 and key = $2',
    [source, idempotency.key],
  )
  if (!request) return null
  if (request.digest !== idempotency.digest) throw new IdempotencyConflict()
  return JSON.parse(request.reply) as Committed
}

async function remember(session: BulkSession, request: CommitRequest, reply: Committed): Promise<void> {
  if (!request.idempotency) return
  const { source, idempotency } = request
  const recordedAt = reply.recordedAt
  await session.all('delete from requests where recorded_at < $1', [recordedAt - requestsKeptFor])
  await session.all(
    'insert into requests (source, key, digest, reply, recorded_at) values ($1, $2, $3, $4, $5)',
    [source, idempotency.key, idempotency.digest, JSON.stringify(reply), recordedAt],
  )
}
