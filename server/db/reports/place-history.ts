import { sql } from 'kysely'
import { batchIdOf } from '#server/db/batches/batch-id.ts'
import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'
import { flag } from '#server/db/tables.ts'

export interface HistoryEntry {
  seq: number
  recordedAt: number
  value: number | null
  estimated: boolean
  source: string
  author: string | null
  batch: string
  qualifier: string | null
  reason: string | null
}

/** Everything reported for one cell, or up to a revision, oldest first. */
export async function historyOf(
  db: Database,
  cell: { place: string; measure: string; day: number; key: string | null; atRevision?: number },
): Promise<HistoryEntry[]> {
  const directory = await directoryOf(db, true)
  const place = directory.byKey.get(cell.place)?.id ?? -1
  const measure = directory.slugNumbers.get(cell.measure) ?? -1
  const key = cell.key === null ? 0 : (directory.slugNumbers.get(cell.key) ?? -1)
  const known = cell.atRevision === undefined ? sql`true` : sql`seq <= ${cell.atRevision}`
  const { rows } = await sql<VersionRow>`${described(sql`
    select * from observations
    where measure = ${measure} and place = ${place} and key = ${key} and day = ${cell.day} and ${known}
  `)} order by seq`.execute(db.sql)
  return rows.map(entryOf)
}

export interface LatestReport extends HistoryEntry {
  measure: string
  key: string | null
  day: number
  /** How many earlier values of the same cell it replaced. */
  corrections: number
}

/** The newest cell of every (measure, key) of one place at or before a day, with where it came from; withdrawn ones left out. */
export async function latestOf(
  db: Database,
  query: { place: string; day: number; atRevision?: number },
): Promise<LatestReport[]> {
  const directory = await directoryOf(db, true)
  const place = directory.byKey.get(query.place)?.id
  if (place === undefined) return []
  const known = query.atRevision === undefined ? sql`true` : sql`seq <= ${query.atRevision}`
  const { rows } = await sql<VersionRow & { measure: number; key: number; day: number; versions: number }>`
    ${described(sql`
      select distinct on (measure, key) * from (
        select distinct on (measure, key, day) *, count(*) over (partition by measure, key, day) as versions
        from observations
        where measure = any(${[...directory.slugs.keys()]}) and place = ${place} and day <= ${query.day} and ${known}
        order by measure, key, day, seq desc
      ) cells where value is not null order by measure, key, day desc
    `)} order by measure, key`.execute(db.sql)
  return rows.map((row) => ({
    ...entryOf(row),
    measure: directory.slugs.get(row.measure)!,
    key: directory.slugs.get(row.key) ?? null,
    day: row.day,
    corrections: row.versions - 1,
  }))
}

interface VersionRow {
  seq: number
  value: number | null
  flags: number
  recorded_at: number
  source: string
  author: string | null
  batch: number
  qualifier: string | null
  reason: string | null
}

const described = (observations: ReturnType<typeof sql>) => sql`
  select o.*, c.recorded_at, c.batch, b.source, b.author, n.qualifier, n.reason
  from (${observations}) o
  join changes c on c.seq = o.seq
  join batches b on b.id = c.batch
  left join notes n on n.town = o.town and n.place = o.place and n.measure = o.measure and n.key = o.key
    and n.day = o.day and n.seq = o.seq`

const entryOf = (row: VersionRow): HistoryEntry => ({
  seq: row.seq,
  recordedAt: row.recorded_at,
  value: row.value,
  estimated: (row.flags & flag.estimated) !== 0,
  source: row.source,
  author: row.author,
  batch: batchIdOf(row.batch),
  qualifier: row.qualifier,
  reason: row.reason,
})
