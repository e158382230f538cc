import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrations/migrate.ts'
import type { Tables } from '#server/db/tables.ts'
import { encodeBinaryCopy } from './binary-copy.ts'
import type { BulkColumn, BulkSession, Engine } from './engine.ts'
import { pglitePool } from './pglite-pool.ts'
import { type PgliteHost, PgliteSession } from './pglite-session.ts'

const rowsPerCopy = 100_000

/**
 * The embedded database, in memory unless a folder (or another of PGlite's places, such as `idb://`) is given. The folder must
 * not be open in another process: see `openFolder`.
 */
export async function openPglite(
  place?: string,
  options: PGliteOptions = {},
  host: Pick<PgliteHost, 'checkRoom'> = {},
): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const open = () => PGlite.create({ ...options, ...(place !== undefined && { dataDir: place }) })
  return databaseOver(await open(), { ...host, ...(place !== undefined && { reopen: open }) })
}

export async function databaseOver(pglite: PGlite, host: PgliteHost = {}): Promise<Database> {
  const held = new PgliteSession(pglite, host)
  const pool = pglitePool(held)
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrate(sql)
  const engine: Engine = {
    name: 'pglite',
    async bulk(work) {
      const client = await pool.connect()
      try {
        return await inTransaction(held, work)
      } finally {
        client.release()
      }
    },
    // One process, one session: its own commits are all there are.
    // One process has the folder: whoever writes tells it without the database.
    listen: async () => async () => {},
    announce: async () => {},
  }
  return { sql, engine, close: () => sql.destroy() }
}

async function inTransaction<T>(held: PgliteSession, work: (session: BulkSession) => Promise<T>): Promise<T> {
  const run = (text: string) => held.use(text, async (pglite) => void (await pglite.exec(text)))
  await run('begin')
  try {
    const result = await work({
      run,
      all: (text, params = []) =>
        held.use(text, async (pglite) => (await pglite.query<never>(text, [...params])).rows),
      append: (table, columns) => copyIn(held, table, columns),
    })
    await run('commit')
    return result
  } catch (error) {
    // What has stopped cannot roll back, and need not: nothing was committed.
    await run('rollback').catch(() => {})
    throw error
  }
}

async function copyIn(held: PgliteSession, table: string, columns: readonly BulkColumn[]): Promise<void> {
  const names = columns.map(({ name }) => name).join(', ')
  const length = columns[0]?.values.length ?? 0
  const copy = `copy ${table} (${names}) from '/dev/blob' with (format binary)`
  for (let from = 0; from < length; from += rowsPerCopy) {
    const bytes = encodeBinaryCopy(columns, from, Math.min(from + rowsPerCopy, length))
    await held.use(copy, (pglite) => pglite.query(copy, [], { blob: new Blob([bytes]) }))
  }
}
