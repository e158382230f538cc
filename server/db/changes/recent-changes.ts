import { sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import { type Directory, directoryOf } from '#server/db/places/places.ts'
import type { Change, ReportedCell } from '#server/ingest/change-feed.ts'

const commitsRead = 400
/** Very large commits push older ones out, so that an answer's cost has a bound. */
const bytesRead = 4 * 1024 * 1024

/** The changes of the newest commits up to a revision, newest first; as far back as the outbox goes and its size allows. */
export async function newestChanges(db: Database, revision: number): Promise<Change[]> {
  const { rows } = await sql<{ payload: string }>`
    select payload from (
      select seq, payload, sum(octet_length(payload)) over (order by seq desc) - octet_length(payload) as newer
      from (select seq, payload from outbox where seq <= ${revision} order by seq desc limit ${commitsRead}) newest
    ) sized where newer < ${sql.lit(bytesRead)} order by seq desc`.execute(db.sql)
  return rows.flatMap(({ payload }) => (JSON.parse(payload) as Change[]).sort((a, b) => b.seq - a.seq))
}

/** What was known of a cell right before a change (null: nothing), and the reason stated with the change. */
export interface Background {
  before: number | null
  reason: string | null
}

type Cells = Pick<Change, 'seq' | 'measure'> & {
  cells: readonly Pick<ReportedCell, 'place' | 'day' | 'key'>[]
}

/** The background of every cell of every change, in the order given. */
export async function backgroundOf(db: Database, changes: readonly Cells[]): Promise<Background[][]> {
  const all = changes.flatMap(({ seq, measure, cells }) => cells.map((cell) => ({ ...cell, seq, measure })))
  if (all.length === 0) return changes.map(() => [])
  const { byKey, slugNumbers } = await knowing(db, changes)
  const column = (number: (cell: (typeof all)[number]) => number | undefined) =>
    `{${all.map((cell) => number(cell) ?? -1).join(',')}}`
  const { rows } = await sql<Background>`
    select o.value as before, n.reason
    from unnest(
      ${column(({ place }) => byKey.get(place)?.town)}::text::int4[],
      ${column(({ place }) => byKey.get(place)?.id)}::text::int4[],
      ${column(({ measure }) => slugNumbers.get(measure))}::text::int2[],
      ${column(({ key }) => (key === null ? 0 : slugNumbers.get(key)))}::text::int2[],
      ${column(({ day }) => day)}::text::int4[], ${column(({ seq }) => seq)}::text::int8[]
    ) with ordinality q(town, place, measure, key, day, seq, at)
    left join lateral (
      select value from observations e
      where e.town = q.town and e.place = q.place and e.measure = q.measure and e.key = q.key and e.day = q.day
        and e.seq < q.seq
      order by e.seq desc limit 1
    ) o on true
    left join notes n on n.town = q.town and n.place = q.place and n.measure = q.measure and n.key = q.key
      and n.day = q.day and n.seq = q.seq
    order by q.at`.execute(db.sql)
  let start = 0
  return changes.map(({ cells }) => {
    const own = rows.slice(start, start + cells.length)
    start += cells.length
    return own
  })
}

/** Another node may have numbered places, measures or keys that this one has not seen. */
async function knowing(db: Database, changes: readonly Cells[]): Promise<Directory> {
  const directory = await directoryOf(db)
  const isKnown = changes.every(
    ({ measure, cells }) =>
      directory.slugNumbers.has(measure) &&
      cells.every(
        ({ place, key }) => directory.byKey.has(place) && (key === null || directory.slugNumbers.has(key)),
      ),
  )
  return isKnown ? directory : directoryOf(db, true)
}
