import { Kysely, PostgresDialect } from 'kysely'
import type { Client, Pool, PoolClient } from 'pg'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrations/migrate.ts'
import type { Tables } from '#server/db/tables.ts'
import { type BulkColumn, type BulkSession, channel, type Engine } from './engine.ts'

const rowsPerInsert = 50_000
const int8 = 20

/** A PostgreSQL server, which several nodes may share. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const types = {
    getTypeParser: (oid: number, format?: string) =>
      oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text'),
  } as typeof pg.types
  const pool = new pg.Pool({ connectionString: url, max: 10, types })
  // A connection that the server closed is replaced at its next use; whoever was using it is told by the statement that fails.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(sql)
  } catch (error) {
    await sql.destroy()
    throw error
  }
  const engine: Engine = {
    name: 'postgres',
    bulk: (work) => inTransaction(pool, work),
    listen: (heard) => listen(() => new pg.Client({ connectionString: url }), heard),
    announce: async (announcement) =>
      void (await pool.query('select pg_notify($1, $2)', [channel, announcement])),
  }
  return { sql, engine, close: () => sql.destroy() }
}

async function inTransaction<T>(pool: Pool, work: (session: BulkSession) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let failure: Error | undefined
  try {
    await client.query('begin')
    const result = await work({
      run: async (text) => void (await client.query(text)),
      all: async (text, params = []) => (await client.query(text, [...params])).rows,
      append: (table, columns) => insertColumns(client, table, columns),
    })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((broken: Error) => {
      failure = broken
    })
    throw error
  } finally {
    client.release(failure)
  }
}

async function insertColumns(
  client: PoolClient,
  table: string,
  columns: readonly BulkColumn[],
): Promise<void> {
  const names = columns.map(({ name }) => name).join(', ')
  const arrays = columns.map(({ type }, i) => `$${i + 1}::${type}[]`).join(', ')
  const length = columns[0]?.values.length ?? 0
  for (let from = 0; from < length; from += rowsPerInsert) {
    const to = Math.min(from + rowsPerInsert, length)
    await client.query(
      `insert into ${table} (${names}) select * from unnest(${arrays})`,
      columns.map((column) => arrayOf(column, from, to)),
    )
  }
}

/** Numbers as an array literal (typed arrays have no other way in), texts as the driver's own array. */
function arrayOf(column: BulkColumn, from: number, to: number): string | (string | null)[] {
  if (column.type === 'text') return Array.prototype.slice.call(column.values, from, to) as (string | null)[]
  let literal = '{'
  for (let i = from; i < to; i++) {
    const value = column.values[i]
    literal += (i === from ? '' : ',') + (value === null || Number.isNaN(value) ? 'NULL' : value)
  }
  return `${literal}}`
}

const firstRetry = 100
const lastRetry = 5_000

/** Listens on a connection of its own and takes a new one when it breaks; what was missed meanwhile is announced once. */
async function listen(
  connect: () => Client,
  heard: (announcement: string | null) => void,
): Promise<() => Promise<void>> {
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function start(): Promise<void> {
    const fresh = connect()
    let delay = firstRetry
    fresh.on('error', () => {})
    fresh.on('notification', ({ payload }) => heard(payload ?? ''))
    await fresh.connect()
    await fresh.query(`listen ${channel}`)
    client = fresh
    fresh.on('end', () => {
      client = null
      retry()
    })
    function retry() {
      if (stopped) return
      timer = setTimeout(() => {
        start().then(() => heard(null), retry)
      }, delay)
      delay = Math.min(delay * 2, lastRetry)
    }
  }

  await start()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end()
  }
}
