import { type KeptMapping, SheetMapping } from '#src/contract/handing-in/imports.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** The newest first. */
export async function listMappings(db: Database): Promise<KeptMapping[]> {
  const rows = await db.sql.selectFrom('mappings').selectAll().orderBy('saved_at', 'desc').execute()
  return rows.map(keptOf)
}

/** Takes the place of an earlier one for the same shape. */
export async function saveMapping(
  db: Database,
  { shape, headers, mapping, author }: Omit<KeptMapping, 'savedAt'>,
  now: number,
): Promise<void> {
  const row = { headers: JSON.stringify(headers), mapping: JSON.stringify(mapping), author, saved_at: now }
  await db.sql
    .insertInto('mappings')
    .values({ shape, ...row })
    .onConflict((conflict) => conflict.column('shape').doUpdateSet(row))
    .execute()
}

/** False where there was none. */
export async function forgetMapping(db: Database, shape: string): Promise<boolean> {
  const { numDeletedRows } = await db.sql
    .deleteFrom('mappings')
    .where('shape', '=', shape)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

const keptOf = (row: Tables['mappings']): KeptMapping => ({
  shape: row.shape,
  headers: JSON.parse(row.headers) as string[],
  mapping: SheetMapping.parse(JSON.parse(row.mapping)),
  author: row.author,
  savedAt: new Date(row.saved_at).toISOString(),
})
