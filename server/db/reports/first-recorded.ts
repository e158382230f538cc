import { sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'

/** The reports of one place for some days, both inclusive. */
export interface DaysOfPlace {
  place: string
  from: number
  to: number
}

export interface FirstQuery {
  measure: string
  /** Breakdown keys that count; null: without a key. */
  keys: readonly (string | null)[]
  cells: readonly DaysOfPlace[]
  /** As known after this sequence number; null: now. */
  atRevision: number | null
}

/** When the first report of each was recorded (ms since 1970), whatever corrected it later; null: there is none. */
export async function firstRecorded(db: Database, query: FirstQuery): Promise<(number | null)[]> {
  const { cells, atRevision } = query
  if (cells.length === 0) return []
  const { byKey, slugNumbers } = await directoryOf(db)
  const keys = query.keys.flatMap((key) => (key === null ? 0 : (slugNumbers.get(key) ?? [])))
  const column = (number: (cell: DaysOfPlace) => number | undefined) =>
    `{${cells.map((cell) => number(cell) ?? -1).join(',')}}`
  const known = atRevision === null ? sql`true` : sql`o.seq <= ${atRevision}`
  const { rows } = await sql<{ first: number | null }>`
    select c.recorded_at as first
    from unnest(
      ${column(({ place }) => byKey.get(place)?.town)}::text::int4[],
      ${column(({ place }) => byKey.get(place)?.id)}::text::int4[],
      ${column(({ from }) => from)}::text::int4[], ${column(({ to }) => to)}::text::int4[]
    ) with ordinality q(town, place, first_day, last_day, at)
    left join lateral (
      select min(seq) as seq from observations o
      where o.town = q.town and o.place = q.place and o.measure = ${slugNumbers.get(query.measure) ?? -1}
        and o.key = any(${`{${keys.join(',')}}`}::text::int2[]) and o.day between q.first_day and q.last_day
        and o.value is not null and ${known}
    ) o on true
    left join changes c on c.seq = o.seq
    order by q.at`.execute(db.sql)
  return rows.map(({ first }) => first)
}
