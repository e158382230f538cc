import { townClock } from '#mocks/town/generate-town.ts'
import { createApp } from '#server/app.ts'
import { builtinCatalog } from '#server/catalog/builtin.ts'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { type Clock, runningClock } from '#server/clock.ts'
import { quietLog } from '#server/context.ts'
import { openPglite } from '#server/db/engines/open-pglite.ts'
import { openArchive } from '#server/db/engines/pglite-archive.ts'
import { readHead } from '#server/db/revisions.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { readSettings } from '#server/settings.ts'
import type { Fetch } from './port/messages.ts'

export interface OpenTown {
  fetch: Fetch
  clock: Clock
}

const failed = (fields: object, message: string) => console.error(message, fields)

/** The server's own handler over a database in memory: the packed town, or nothing at all (null). */
export async function openTown(archive: ArrayBuffer | null): Promise<OpenTown> {
  const db = await (archive ? openArchive(archive) : openPglite())
  const { recordedAt } = await readHead(db)
  const clock = runningClock(new Date(Math.max(townClock.getTime(), recordedAt)))
  const live = await openChangeFeed(db, (error) => failed({ error }, 'live feed failed'))
  const catalog = { ...(archive ? demonstrationCatalog : builtinCatalog), demonstration: true }
  const log = { ...quietLog, warn: failed, error: failed }
  const app = createApp({ db, catalog, clock, settings: readSettings({}), log, live })
  return { fetch: (request) => app.fetch(request), clock }
}
