import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrations/migrate.ts'
import type { Tables } from '#server/db/tables.ts'
import { encodeBinaryCopy } from './binary-copy.ts'
import type { BulkColumn, BulkSession, Engine } from './engine.ts'
import { pglitePool } from './pglite-pool.ts'

const rowsPerCopy = 100_000

/**
 * The embedded database, in memory unless a folder (or another of PGlite's places, such as `idb://`) is given. The folder must
 * not be open in another process: see `openFolder`.
 */
export async function openPglite(place?: string, options: PGliteOptions = {}): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  return databaseOver(await PGlite.create({ ...options, ...(place !== undefined && { dataDir: place }) }))
}

export async function databaseOver(pglite: PGlite): Promise<Database> {
  const pool = pglitePool(pglite)
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrate(sql)
  const engine: Engine = {
    name: 'pglite',
    async bulk(work) {
      const client = await pool.connect()
      try {
        return await inTransaction(pglite, work)
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

async function inTransaction<T>(pglite: PGlite, work: (session: BulkSession) => Promise<T>): Promise<T> {
  await pglite.exec('begin')
  try {
    const result = await work({
      run: async (text) => void (await pglite.exec(text)),
      all: async (text, params = []) => (await pglite.query<never>(text, [...params])).rows,
      append: (table, columns) => copyIn(pglite, table, columns),
    })
    await pglite.exec('commit')
    return result
  } catch (error) {
    await pglite.exec('rollback')
    throw error
  }
}

async function copyIn(pglite: PGlite, table: string, columns: readonly BulkColumn[]): Promise<void> {
  const names = columns.map(({ name }) => name).join(', ')
  const length = columns[0]?.values.length ?? 0
  for (let from = 0; from < length; from += rowsPerCopy) {
    const bytes = encodeBinaryCopy(columns, from, Math.min(from + rowsPerCopy, length))
    await pglite.query(`copy ${table} (${names}) from '/dev/blob' with (format binary)`, [], {
      blob: new Blob([bytes]),
    })
  }
}
