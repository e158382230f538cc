import { sql } from 'kysely'
import type { Database } from './database.ts'
import { directoryOf } from './places.ts'
import { flag } from './tables.ts'

export interface Cell {
  place: string
  day: number
  /** Breakdown key; null: without one. */
  key: string | null
}

export interface EarlierVersion {
  /** NaN: withdrawn. */
  value: number
  estimated: boolean
  /** Milliseconds since 1970. */
  recordedAt: number
}

interface Row {
  value: number | null
  flags: number | null
  recorded_at: number | null
}

/** What was known of each cell of a measure after a revision, in the order given; null: nothing. */
export async function versionsAt(
  db: Database,
  measure: string,
  revision: number,
  cells: readonly Cell[],
): Promise<(EarlierVersion | null)[]> {
  if (cells.length === 0) return []
  const { byKey, slugNumbers } = await directoryOf(db)
  const column = (number: (cell: Cell) => number | undefined) =>
    `{${cells.map((cell) => number(cell) ?? -1).join(',')}}`
  const { rows } = await sql<Row>`
    select o.value, o.flags, c.recorded_at
    from unnest(
      ${column(({ place }) => byKey.get(place)?.town)}::text::int4[],
      ${column(({ place }) => byKey.get(place)?.id)}::text::int4[],
      ${column(({ key }) => (key === null ? 0 : slugNumbers.get(key)))}::text::int2[],
      ${column(({ day }) => day)}::text::int4[]
    ) with ordinality q(town, place, key, day, at)
    left join lateral (
      select value, flags, seq from observations e
      where e.town = q.town and e.place = q.place and e.measure = ${slugNumbers.get(measure) ?? -1}
        and e.key = q.key and e.day = q.day and e.seq <= ${revision}
      order by e.seq desc limit 1
    ) o on true
    left join changes c on c.seq = o.seq
    order by q.at`.execute(db.sql)
  return rows.map(({ value, flags, recorded_at }) =>
    recorded_at === null
      ? null
      : {
          value: value ?? Number.NaN,
          estimated: ((flags ?? 0) & flag.estimated) !== 0,
          recordedAt: recorded_at,
        },
  )
}

/** When the first change after a revision was recorded, ms; null: there is none. */
export async function firstMomentAfter(db: Database, revision: number): Promise<number | null> {
  const row = await db.sql
    .selectFrom('changes')
    .select((column) => column.fn.min('recorded_at').as('first'))
    .where('seq', '>', revision)
    .executeTakeFirst()
  return row?.first ?? null
}
