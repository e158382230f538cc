import type { Insertable } from 'kysely'
import type { BulkSession } from '#server/db/engines/engine.ts'
import type { Tables } from '#server/db/tables.ts'

/** Only for a writer that holds the head. */
export async function insertBatch(session: BulkSession, batch: Insertable<Tables['batches']>): Promise<void> {
  const given = Object.entries(batch)
  const names = given.map(([name]) => name).join(', ')
  const blanks = given.map((_, i) => `$${i + 1}`).join(', ')
  await session.all(
    `insert into batches (${names}) values (${blanks})`,
    given.map(([, value]) => value),
  )
}

/** The number of a batch that changes nothing yet, or nothing at all. Only for a writer that holds the head. */
export async function nextAside(session: BulkSession): Promise<number> {
  const [row] = await session.all<{ least: number | null }>(
    'select min(id) as least from batches where id < 0',
  )
  return (row?.least ?? 0) - 1
}
