import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { PgliteSession } from './pglite-session.ts'

/**
 * PGlite as a pool of one connection, so that Kysely's own PostgreSQL dialect drives it. PGlite has a single session: whoever
 * holds the connection has it alone, and statements of two transactions never mix.
 */
export function pglitePool(session: PgliteSession): PostgresPool {
  let queue: Promise<void> = Promise.resolve()

  async function connect(): Promise<PostgresPoolClient> {
    let free = () => {}
    const before = queue
    queue = new Promise((resolve) => {
      free = resolve
    })
    await before
    return {
      async query<R>(sql: unknown, parameters: readonly unknown[] = []) {
        const { rows, affectedRows } = await session.use(String(sql), (pglite) =>
          pglite.query<R>(String(sql), [...parameters]),
        )
        return { command: commandOf(String(sql)), rowCount: affectedRows ?? rows.length, rows }
      },
      release: free,
    } as PostgresPoolClient
  }

  return {
    connect,
    async end() {
      await queue
      await session.close()
    },
  }
}

function commandOf(sql: string): PostgresQueryResult<unknown>['command'] {
  const word = /^\s*(insert|update|delete|merge)/i.exec(sql)?.[1]?.toUpperCase()
  return (word ?? 'SELECT') as PostgresQueryResult<unknown>['command']
}
