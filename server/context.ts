import type { CatalogFile } from '#src/contract/catalog.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import type { ChangeFeed } from './ingest/change-feed.ts'
import type { Settings } from './settings.ts'

/** The part of a pino logger that the server uses. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export const quietLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** All that a request handler may reach; made once per instance. */
export interface Context {
  db: Database
  catalog: CatalogFile
  clock: Clock
  settings: Settings
  log: Log
  live: ChangeFeed
}
