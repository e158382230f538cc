import { sql } from 'kysely'
import { batchIdOf } from '#server/db/batches/batch-id.ts'
import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'

/** A report that replaced an earlier, known value of its cell. */
export interface Replacement {
  seq: number
  place: string
  /** Breakdown key; null: without one. */
  key: string | null
  /** The day the value is of. */
  day: number
  /** Milliseconds since 1970. */
  recordedAt: number
  before: number
  /** Null: withdrawn. */
  after: number | null
  reason: string | null
}

interface Row {
  seq: number
  place: number
  key: number
  day: number
  recorded_at: number
  before: number
  value: number | null
  reason: string | null
}

const dayMs = 86_400_000

/**
 * What replaced a known value of a measure up to a revision, oldest first. Left out are values of a day still running that changed
 * without a reason; `offset` says how far local time is ahead of UTC at most, ms, and where it varies some of them may remain.
 */
export async function replacementsOf(
  db: Database,
  query: { measure: string; atRevision: number; offset: number },
): Promise<Replacement[]> {
  const directory = await directoryOf(db, true)
  const measure = directory.slugNumbers.get(query.measure)
  if (measure === undefined) return []
  const { rows } = await sql<Row>`
    select v.seq, v.place, v.key, v.day, c.recorded_at, v.before, v.value, n.reason
    from (
      select town, place, measure, key, day, seq, value,
        lag(value) over (partition by measure, place, key, day order by seq) as before
      from observations where measure = ${measure} and seq <= ${query.atRevision}
    ) v
    join changes c on c.seq = v.seq
    left join notes n on n.town = v.town and n.place = v.place and n.measure = v.measure and n.key = v.key
      and n.day = v.day and n.seq = v.seq
    where v.before is not null
      and (n.reason is not null or (v.day + 1)::int8 * ${sql.lit(dayMs)} <= c.recorded_at + ${query.offset})
    order by v.seq, v.place, v.day, v.key`.execute(db.sql)
  const reasons = new Map<string, string>()
  const shared = (text: string | null) => {
    if (text === null) return null
    const known = reasons.get(text)
    if (known === undefined) reasons.set(text, text)
    return known ?? text
  }
  return rows.flatMap((row) => {
    const place = directory.byNumber.get(row.place)
    if (!place) return []
    return [
      {
        seq: row.seq,
        place: place.key,
        key: directory.slugs.get(row.key) ?? null,
        day: row.day,
        recordedAt: row.recorded_at,
        before: row.before,
        after: row.value,
        reason: shared(row.reason),
      },
    ]
  })
}

/** What came in together: who brought it. */
export interface Origin {
  batch: string
  source: string
  author: string | null
}

/** Where changes came from, by their sequence numbers. */
export async function originsOf(db: Database, seqs: Iterable<number>): Promise<Map<number, Origin>> {
  const all = [...new Set(seqs)]
  if (all.length === 0) return new Map()
  const { rows } = await sql<{ seq: number; batch: number; source: string; author: string | null }>`
    select c.seq, c.batch, b.source, b.author from changes c join batches b on b.id = c.batch
    where c.seq = any(${`{${all.join(',')}}`}::text::int8[])`.execute(db.sql)
  return new Map(
    rows.map(({ seq, batch, source, author }) => [seq, { batch: batchIdOf(batch), source, author }]),
  )
}
