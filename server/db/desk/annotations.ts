import { sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import type { Tables } from '#server/db/tables.ts'
import type { NewNote, NoteEdit, NoteHistory } from '#src/contract/desk/annotations.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'

type Row = Tables['annotations']

/** A note as it reads at a moment, with who wrote it first and when. */
export interface KeptNote {
  id: string
  version: number
  place: string | null
  from: string | null
  to: string | null
  text: string
  author: string
  recordedAt: string
  writtenBy: string
  writtenAt: string
}

/** The notes that stood at a moment (ms since 1970; null: now) and touch the days, the newest first. */
export async function readNotes(
  db: Database,
  { at, from, to }: { at: number | null; from: number | null; to: number | null },
): Promise<KeptNote[]> {
  const known = at === null ? sql`true` : sql`recorded_at <= ${at}`
  const { rows } = await sql<Row & { first_author: string; first_at: number }>`
    select n.*, f.author as first_author, f.recorded_at as first_at
    from (
      select distinct on (id, town) * from annotations where ${known} order by id, town, version desc
    ) n
    join annotations f on f.id = n.id and f.town = n.town and f.version = 1
    where n.withdrawn = 0
      and (n.first_day is null
        or (n.last_day >= ${from ?? -1_000_000} and n.first_day <= ${to ?? 10_000_000}))
    order by n.recorded_at desc, n.id`.execute(db.sql)
  return rows.map(({ first_author, first_at, ...row }) => ({
    ...versionOf(row),
    writtenBy: first_author,
    writtenAt: new Date(first_at).toISOString(),
  }))
}

/** `town`: the number of its place's town; 0: of no place. */
export async function addNote(db: Database, note: NewNote, town: number, now: number): Promise<string> {
  const { place, text, author } = note
  const id = crypto.randomUUID()
  const row = { town, id, version: 1, place, ...daysOf(note), text, author, recorded_at: now, withdrawn: 0 }
  await db.sql.insertInto('annotations').values(row).execute()
  return id
}

/** The note's versions, the newest first; none where there is no such note. */
export async function readNoteHistory(db: Database, id: string): Promise<NoteHistory['versions']> {
  const rows = await db.sql
    .selectFrom('annotations')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...versionOf(row), withdrawn: row.withdrawn === 1 }))
}

/**
 * Writes the version after `change.version`: other words and days, or (null) that the note is taken back. False where that is not the
 * newest version, or the note is taken back already: of two who change it at once, one does.
 */
export async function changeNote(
  db: Database,
  id: string,
  change: Pick<NoteEdit, 'version' | 'author'> & { to: Pick<NoteEdit, 'from' | 'to' | 'text'> | null },
  now: number,
): Promise<boolean> {
  const newest = await db.sql
    .selectFrom('annotations')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest || newest.version !== change.version || newest.withdrawn === 1) return false
  const changed = change.to && { ...daysOf(change.to), text: change.to.text }
  const { numInsertedOrUpdatedRows: kept } = await db.sql
    .insertInto('annotations')
    .values({
      ...newest,
      ...changed,
      version: change.version + 1,
      author: change.author,
      recorded_at: now,
      withdrawn: change.to === null ? 1 : 0,
    })
    .onConflict((conflict) => conflict.columns(['id', 'version', 'town']).doNothing())
    .executeTakeFirstOrThrow()
  return kept === 1n
}

const daysOf = ({ from, to }: { from: string | null; to: string | null }) => ({
  first_day: from === null ? null : toDayNumber(from),
  last_day: to === null ? null : toDayNumber(to),
})

function versionOf(row: Row): Omit<KeptNote, 'writtenBy' | 'writtenAt'> {
  return {
    id: row.id,
    version: row.version,
    place: row.place,
    from: row.first_day === null ? null : toDay(row.first_day),
    to: row.last_day === null ? null : toDay(row.last_day),
    text: row.text,
    author: row.author,
    recordedAt: new Date(row.recorded_at).toISOString(),
  }
}
