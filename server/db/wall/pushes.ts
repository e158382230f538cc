import type { Database } from '#server/db/database.ts'
import type { NewPush, Push } from '#src/contract/wall/walls.ts'

const minuteMs = 60_000

/** What stands on a wall at a moment, the newest first. */
export async function activePushes(db: Database, wall: string, now: number): Promise<Push[]> {
  const rows = await db.sql
    .selectFrom('pushes')
    .selectAll()
    .where('wall', '=', wall)
    .where('ends_at', '>', now)
    .where('dismissed_at', 'is', null)
    .orderBy('pushed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    scene: JSON.parse(row.scene) as Push['scene'],
    author: row.author,
    note: row.note,
    pushedAt: new Date(row.pushed_at).toISOString(),
    until: new Date(row.ends_at).toISOString(),
  }))
}

export async function addPush(db: Database, wall: string, push: NewPush, now: number): Promise<Push> {
  const { scene, author, note, minutes } = push
  const id = crypto.randomUUID()
  const until = now + minutes * minuteMs
  await db.sql
    .insertInto('pushes')
    .values({
      id,
      wall,
      author,
      note,
      scene: JSON.stringify(scene),
      pushed_at: now,
      ends_at: until,
      dismissed_at: null,
    })
    .execute()
  const [pushedAt, ends] = [now, until].map((ms) => new Date(ms).toISOString()) as [string, string]
  return { id, scene, author, note, pushedAt, until: ends }
}

/** False where that wall never had it. Taking away twice is taking away once. */
export async function dismissPush(db: Database, wall: string, id: string, now: number): Promise<boolean> {
  const known = await db.sql
    .selectFrom('pushes')
    .select('id')
    .where('id', '=', id)
    .where('wall', '=', wall)
    .executeTakeFirst()
  if (!known) return false
  await db.sql
    .updateTable('pushes')
    .set({ dismissed_at: now })
    .where('id', '=', id)
    .where('dismissed_at', 'is', null)
    .execute()
  return true
}
