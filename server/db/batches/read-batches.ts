import type { BulkSession } from '#server/db/engines/engine.ts'
import type { Batch, BatchKind, BatchState } from '#src/contract/handing-in/batches.ts'
import { batchIdOf } from './batch-id.ts'

type Reader = Pick<BulkSession, 'all'>

/** A batch as it is stored, with the measures it changed. */
export interface StoredBatch {
  id: number
  source: string
  recorded_at: number
  rows: number
  kind: BatchKind
  state: BatchState
  author: string | null
  note: string
  reason: string
  file_name: string | null
  file_bytes: number | null
  file_sha256: string | null
  counts: string | null
  measures: string
  base: number | null
  decided_by: string | null
  decided_at: number | null
  decided_note: string
  withdraws: number | null
  withdrawn_by: number | null
}

/** `measures` is a JSON list: of the changes, or as kept with a batch that has none. */
const stored = `
  select b.id, b.source, b.recorded_at, b.rows, b.kind, b.state, b.author, b.note, b.reason, b.file_name, b.file_bytes,
    b.file_sha256, b.counts, b.base, b.decided_by, b.decided_at, b.decided_note, b.withdraws, b.withdrawn_by,
    coalesce((select json_agg(s.slug order by s.slug)::text from (select distinct measure from changes where batch = b.id) c
      join slugs s on s.id = c.measure), b.measures, '[]') as measures
  from batches b`

export interface BatchFilter {
  state?: BatchState | undefined
  kind?: BatchKind | undefined
  /** Those that wait for approval, and those that were refused it, too. */
  undecided: boolean
  /** Only those older than this one. */
  before?: { recordedAt: number; id: number } | undefined
  limit: number
}

/** Newest first. */
export function listBatches(session: Reader, filter: BatchFilter): Promise<StoredBatch[]> {
  const params: unknown[] = []
  const given = (value: unknown) => `$${params.push(value)}`
  const conditions = ['true']
  if (filter.state !== undefined) conditions.push(`b.state = ${given(filter.state)}`)
  if (filter.kind === 'post') conditions.push(`b.kind = 'post'`)
  else if (filter.kind !== undefined) conditions.push(`b.kind <> 'post' and b.kind = ${given(filter.kind)}`)
  if (!filter.undecided) conditions.push(`b.state not in ('pending', 'rejected')`)
  if (filter.before)
    conditions.push(
      `(b.recorded_at, b.id) < (${given(filter.before.recordedAt)}::int8, ${given(filter.before.id)}::int8)`,
    )
  return session.all<StoredBatch>(
    `${stored} where ${conditions.join(' and ')} order by b.recorded_at desc, b.id desc limit ${given(filter.limit)}`,
    params,
  )
}

/** Null where there is none. */
export async function findBatch(session: Reader, id: number): Promise<StoredBatch | null> {
  const [row] = await session.all<StoredBatch>(`${stored} where b.id = $1`, [id])
  return row ?? null
}

/** The newest batch of a file with this content, withdrawn and rejected ones left out; null where there is none. */
export async function findBatchOfFile(session: Reader, sha256: string): Promise<StoredBatch | null> {
  const [row] = await session.all<StoredBatch>(
    `${stored} where b.file_sha256 = $1 and b.state in ('committed', 'pending') order by b.recorded_at desc, b.id desc limit 1`,
    [sha256],
  )
  return row ?? null
}

export function batchOf(row: StoredBatch): Batch {
  const moment = (ms: number) => new Date(ms).toISOString()
  return {
    id: batchIdOf(row.id),
    kind: row.kind,
    state: row.state,
    source: row.source,
    author: row.author,
    recordedAt: moment(row.recorded_at),
    rows: row.rows,
    measures: JSON.parse(row.measures) as string[],
    note: row.note,
    reason: row.reason,
    file:
      row.file_sha256 === null
        ? null
        : { name: row.file_name ?? '', bytes: row.file_bytes ?? 0, sha256: row.file_sha256 },
    counts: row.counts === null ? null : (JSON.parse(row.counts) as Batch['counts']),
    decided:
      row.decided_by === null
        ? null
        : { by: row.decided_by, at: moment(row.decided_at ?? row.recorded_at), note: row.decided_note },
    withdraws: row.withdraws === null ? null : batchIdOf(row.withdraws),
    withdrawnBy: row.withdrawn_by === null ? null : batchIdOf(row.withdrawn_by),
  }
}
