import { sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import type { Tables } from '#server/db/tables.ts'
import type { NewSavedView, SavedView, SavedViewEdit } from '#src/contract/desk/saved-views.ts'

type Row = Tables['saved_views']

/** Those that stand, by name. */
export async function readSavedViews(db: Database): Promise<SavedView[]> {
  const { rows } = await sql<Row & { owner: string }>`
    select v.*, f.author as owner
    from (select distinct on (id) * from saved_views order by id, version desc) v
    join saved_views f on f.id = v.id and f.version = 1
    where v.withdrawn = 0
    order by v.name, v.id`.execute(db.sql)
  return rows.map(viewOf)
}

/** Null where there is none, or it was taken back. */
export async function findSavedView(db: Database, id: string): Promise<SavedView | null> {
  const rows = await db.sql
    .selectFrom('saved_views')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  const newest = rows[0]
  return newest && newest.withdrawn === 0 ? viewOf({ ...newest, owner: rows.at(-1)!.author }) : null
}

export async function addSavedView(db: Database, view: NewSavedView, now: number): Promise<SavedView> {
  const { name, note, address, author } = view
  const row = {
    id: shortId(),
    version: 1,
    name,
    note,
    address,
    author,
    recorded_at: now,
    withdrawn: 0,
  }
  await db.sql.insertInto('saved_views').values(row).execute()
  return viewOf({ ...row, owner: author })
}

/**
 * Writes the version after `version`: another name, note or address, or (null) that it is taken back. False where that is not the newest
 * version, or it is taken back already.
 */
export async function changeSavedView(
  db: Database,
  id: string,
  change: { version: number; author: string; to: Pick<SavedViewEdit, 'name' | 'note' | 'address'> | null },
  now: number,
): Promise<boolean> {
  const newest = await findSavedView(db, id)
  if (newest?.version !== change.version) return false
  const { name, note, address } = change.to ?? newest
  const { numInsertedOrUpdatedRows: kept } = await db.sql
    .insertInto('saved_views')
    .values({
      id,
      version: change.version + 1,
      name,
      note,
      address,
      author: change.author,
      recorded_at: now,
      withdrawn: change.to === null ? 1 : 0,
    })
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .executeTakeFirstOrThrow()
  return kept === 1n
}

/** Eight of 36 signs: short enough to be read out. */
function shortId(): string {
  const signs = '0123456789abcdefghijklmnopqrstuvwxyz'
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => signs[byte % 36]).join('')
}

function viewOf(row: Row & { owner: string }): SavedView {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    note: row.note,
    address: row.address,
    owner: row.owner,
    author: row.author,
    savedAt: new Date(row.recorded_at).toISOString(),
  }
}
