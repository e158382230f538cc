import type { Database } from '#server/db/database.ts'
import type { NewScenes, ScenesReply, SceneVersions } from '#src/contract/wall/scenes.ts'

const versionsListed = 200

/** The version asked for (null: the newest); null where there is none. */
export async function readScenes(db: Database, version: number | null): Promise<ScenesReply | null> {
  let query = db.sql.selectFrom('scene_versions').selectAll().orderBy('version', 'desc').limit(1)
  if (version !== null) query = query.where('version', '=', version)
  const row = await query.executeTakeFirst()
  return row ? { ...headOf(row), scenes: JSON.parse(row.scenes) as ScenesReply['scenes'] } : null
}

/** Newest first. */
export async function listSceneVersions(db: Database): Promise<SceneVersions['versions']> {
  const rows = await db.sql
    .selectFrom('scene_versions')
    .select(['version', 'author', 'note', 'saved_at'])
    .orderBy('version', 'desc')
    .limit(versionsListed)
    .execute()
  return rows.map(headOf)
}

/** The new version, or null where `base` is no longer the newest: of two who save at once, one does. */
export async function saveScenes(
  db: Database,
  { base, author, note, scenes }: NewScenes,
  now: number,
): Promise<ScenesReply | null> {
  const newest = await readScenes(db, null)
  if ((newest?.version ?? 0) !== base) return null
  const row = { version: base + 1, author, note, scenes: JSON.stringify(scenes), saved_at: now }
  const { numInsertedOrUpdatedRows: saved } = await db.sql
    .insertInto('scene_versions')
    .values(row)
    .onConflict((conflict) => conflict.column('version').doNothing())
    .executeTakeFirstOrThrow()
  return saved === 1n ? { ...headOf(row), scenes } : null
}

interface Head {
  version: number
  author: string
  note: string
  saved_at: number
}

function headOf({ version, author, note, saved_at }: Head) {
  return { version, author, note, savedAt: new Date(saved_at).toISOString() }
}
