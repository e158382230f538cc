import { countDifferences, differencesOf, freshCells } from '#server/db/cells/difference.ts'
import { lockHead, tellOtherNodes } from '#server/db/cells/lock-head.ts'
import { numberCandidates, numbersFor } from '#server/db/cells/number-candidates.ts'
import { readKnown } from '#server/db/cells/read-known.ts'
import { storeCells } from '#server/db/cells/store-cells.ts'
import type { Database } from '#server/db/database.ts'
import type { BulkSession } from '#server/db/engines/engine.ts'
import { numberSlugs } from '#server/db/loading/slugs.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import type { Batch } from '#src/contract/handing-in/batches.ts'
import type { SheetMapping } from '#src/contract/handing-in/imports.ts'
import { insertBatch } from './insert-batch.ts'
import { keepPending } from './pending.ts'
import { batchOf, findBatch } from './read-batches.ts'
import { refuseOutdated } from './refuse-outdated.ts'

/** A file, read and agreed to. */
export interface NewBatch {
  /** No cell twice; all of known places, of measures and keys that may be reported. */
  candidates: Candidates
  /** The revision that the difference was shown for. */
  base: number
  author: string
  /** The reporter as history tells it: the office, or the file's name. */
  source: string
  note: string
  /** Kept with every known value that changes and has no reason of its own. */
  reason: string
  /** Not earlier than the last commit's moment, which is used instead. */
  now: number
  file: Batch['file']
  mapping: SheetMapping | null
  /** Rows with faults that were left out. */
  rejected: number
  /** Measures that somebody else must approve. */
  approval: ReadonlySet<string>
}

export interface BatchCommitted {
  /** Null: every row says what is known, and nothing was recorded. */
  batch: Batch | null
  counts: NonNullable<Batch['counts']>
  revision: number
}

/**
 * Stores what a file says anew in one transaction: all of it or none. The same again changes nothing. Where a measure needs
 * approval, the whole batch waits and counts nowhere. Throws `ImportOutdated` where what it touches has changed since `base`.
 */
export async function commitBatch(db: Database, wanted: NewBatch): Promise<BatchCommitted> {
  const numbers = await numbersFor(db, wanted.candidates)
  return db.engine.bulk((session) => storeBatch(session, db.engine.name, wanted, numbers))
}

type Places = Pick<Awaited<ReturnType<typeof numbersFor>>, 'places' | 'byNumber'>

/** `commitBatch` inside a transaction that does more. */
export async function storeBatch(
  session: BulkSession,
  engine: Database['engine']['name'],
  wanted: NewBatch,
  { places, byNumber }: Places,
): Promise<BatchCommitted> {
  const { candidates } = wanted
  const head = await lockHead(session)
  const slugs = await numberSlugs(session, [...candidates.measures, ...candidates.keys])
  const { cells } = numberCandidates(candidates, { places, slugs })
  const known = await readKnown(session, cells, { revision: head.seq })
  const codes = differencesOf(cells, known)
  const counts = { ...countDifferences(codes), rejected: wanted.rejected }
  await refuseOutdated(session, { cells, known, codes }, wanted.base)
  const fresh = freshCells(cells, codes, wanted.reason)
  if (fresh.length === 0) return { batch: null, counts, revision: head.seq }
  const recordedAt = Math.max(wanted.now, head.recordedAt)
  const slugOf = new Map([...slugs].map(([slug, number]) => [number, slug]))
  const measures = [...new Set(fresh.measure)].map((measure) => slugOf.get(measure)!).sort()
  const row = { ...rowOf(wanted, recordedAt), counts: JSON.stringify(counts), rows: fresh.length }
  if (measures.some((measure) => wanted.approval.has(measure))) {
    const id = await keepPending(session, fresh, { ...row, measures: JSON.stringify(measures) })
    return { batch: await told(session, id), counts, revision: head.seq }
  }
  const first = head.seq + 1
  await insertBatch(session, { ...row, id: first })
  const stamp = { first, recordedAt, slugs: slugOf, places: byNumber }
  const revision = await storeCells(session, fresh, stamp)
  await tellOtherNodes(session, engine)
  return { batch: await told(session, first), counts, revision }
}

function rowOf({ author, source, note, reason, file, mapping, base }: NewBatch, recordedAt: number) {
  return {
    kind: 'import' as const,
    source,
    author,
    note,
    reason,
    recorded_at: recordedAt,
    file_name: file?.name ?? null,
    file_bytes: file?.bytes ?? null,
    file_sha256: file?.sha256 ?? null,
    mapping: mapping === null ? null : JSON.stringify(mapping),
    base,
  }
}

async function told(session: BulkSession, id: number): Promise<Batch> {
  return batchOf((await findBatch(session, id))!)
}
