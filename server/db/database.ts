import type { Kysely } from 'kysely'
import type { Engine } from './engines/engine.ts'
import type { Tables } from './tables.ts'

/** An open, migrated database. Made by `openPglite` or `openPostgres`. */
export interface Database {
  readonly sql: Kysely<Tables>
  readonly engine: Engine
  close(): Promise<void>
}
