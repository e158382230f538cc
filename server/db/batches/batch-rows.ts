import type { BulkSession } from '#server/db/engines/engine.ts'
import type { StoredBatch } from './read-batches.ts'

type Reader = Pick<BulkSession, 'all'>

/** One cell of a batch, by the numbers of the database. */
export interface StoredRow {
  measure: number
  place: number
  key: number
  day: number
  before: number | null
  after: number | null
  flags: number
  qualifier: string | null
  reason: string | null
  superseded: boolean
}

export interface Page {
  offset: number
  limit: number
}

/** What a batch changed, or of a waiting one would change of what is known now; none of a rejected one. */
export async function readBatchRows(
  session: Reader,
  batch: StoredBatch,
  { offset, limit }: Page,
): Promise<{ rows: StoredRow[]; total: number }> {
  if (batch.state === 'rejected') return { rows: [], total: 0 }
  const total = batch.rows
  if (batch.state === 'pending')
    return { rows: await session.all<StoredRow>(pendingRows, [batch.id, limit, offset]), total }
  const changes = await session.all<{ seq: number; measure: number; rows: number }>(
    'select seq, measure, rows from changes where batch = $1 order by measure',
    [batch.id],
  )
  const rows: StoredRow[] = []
  let skip = offset
  for (const change of changes) {
    if (skip < change.rows && rows.length < limit)
      rows.push(
        ...(await session.all<StoredRow>(changedRows, [
          change.measure,
          change.seq,
          limit - rows.length,
          skip,
        ])),
      )
    skip = Math.max(0, skip - change.rows)
  }
  return { rows, total }
}

const sameCell = (one: string, other: string) =>
  ['town', 'measure', 'place', 'key', 'day'].map((name) => `${one}.${name} = ${other}.${name}`).join(' and ')

const changedRows = `
  select o.measure, o.place, o.key, o.day, o.value as after, o.flags, n.qualifier, n.reason,
    (select e.value from observations e where ${sameCell('e', 'o')} and e.seq < o.seq order by e.seq desc limit 1) as before,
    exists (select from observations e where ${sameCell('e', 'o')} and e.seq > o.seq) as superseded
  from (
    select * from observations where measure = $1 and seq = $2 order by place, key, day limit $3 offset $4
  ) o
  left join notes n on ${sameCell('n', 'o')} and n.seq = o.seq
  order by o.place, o.key, o.day`

const pendingRows = `
  select o.measure, o.place, o.key, o.day, o.value as after, o.flags, o.qualifier, o.reason, false as superseded,
    (select e.value from observations e where ${sameCell('e', 'o')} order by e.seq desc limit 1) as before
  from (
    select * from pending_rows where batch = $1 order by measure, place, key, day limit $2 offset $3
  ) o
  order by o.measure, o.place, o.key, o.day`
