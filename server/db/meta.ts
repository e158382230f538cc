import type { Database } from './database.ts'

export async function readMeta(db: Database, key: string): Promise<string | null> {
  const row = await db.sql.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

export async function writeMeta(db: Database, key: string, value: string): Promise<void> {
  await db.sql
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
