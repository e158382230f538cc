import { sql } from 'kysely'
import { batchIdOf } from '#server/db/batches/batch-id.ts'
import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'
import { flag } from '#server/db/tables.ts'

/** Where a page ends: numbers of place and key, and the day between them. */
export interface Cursor {
  place: number
  day: number
  key: number
}

export interface EvidenceQuestion {
  measure: string
  /** Ids of the places asked for. */
  places: readonly string[]
  /** Null: whatever the key. */
  key: string | null
  from: number
  to: number
  revision: number
  /** What counts as small; 0: nothing does. */
  below: number
  after: Cursor | null
  limit: number
}

export interface EvidenceCell extends Cursor {
  placeId: string
  keyId: string | null
  value: number | null
  estimated: boolean
  recordedAt: number
  source: string
  author: string | null
  batch: string
  qualifier: string | null
  reason: string | null
  corrections: number
  /** It is small, or was so before. */
  everSmall: boolean
}

interface Row {
  place: number
  day: number
  key: number
  value: number | null
  flags: number
  versions: number
  small: number
  recorded_at: number
  batch: number
  source: string
  author: string | null
  qualifier: string | null
  reason: string | null
}

/** The newest version of each cell of a measure, with where it came from: by place, the newest day first. */
export async function readEvidence(db: Database, question: EvidenceQuestion): Promise<EvidenceCell[]> {
  const { measure, places, from, to, revision, below, after, limit } = question
  const directory = await directoryOf(db, true)
  const number = directory.slugNumbers.get(measure)
  const key = question.key === null ? null : (directory.slugNumbers.get(question.key) ?? -1)
  const numbers = places.flatMap((place) => directory.byKey.get(place)?.id ?? [])
  if (number === undefined || numbers.length === 0) return []
  const keyed = key === null ? sql`true` : sql`key = ${key}`
  const behind =
    after === null
      ? sql`true`
      : sql`(place > ${after.place} or (place = ${after.place}
          and (day < ${after.day} or (day = ${after.day} and key > ${after.key}))))`
  const { rows } = await sql<Row>`
    select o.*, c.recorded_at, c.batch, b.source, b.author, n.qualifier, n.reason
    from (
      select distinct on (place, day, key) *,
        count(*) over cells as versions,
        max(case when value > 0 and value < ${below} then 1 else 0 end) over cells as small
      from observations
      where measure = ${number} and place = any(${numbers}::int4[]) and day between ${from} and ${to}
        and seq <= ${revision} and ${keyed} and ${behind}
      window cells as (partition by place, day, key)
      order by place, day desc, key, seq desc
      limit ${limit}
    ) o
    join changes c on c.seq = o.seq
    join batches b on b.id = c.batch
    left join notes n on n.town = o.town and n.place = o.place and n.measure = o.measure and n.key = o.key
      and n.day = o.day and n.seq = o.seq
    order by o.place, o.day desc, o.key`.execute(db.sql)
  return rows.map((row) => ({
    place: row.place,
    day: row.day,
    key: row.key,
    placeId: directory.byNumber.get(row.place)!.key,
    keyId: directory.slugs.get(row.key) ?? null,
    value: row.value,
    estimated: (row.flags & flag.estimated) !== 0,
    recordedAt: row.recorded_at,
    source: row.source,
    author: row.author,
    batch: batchIdOf(row.batch),
    qualifier: row.qualifier,
    reason: row.reason,
    corrections: Number(row.versions) - 1,
    everSmall: row.small === 1,
  }))
}
