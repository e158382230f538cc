import type { CatalogFile } from '#src/contract/catalog.ts'
import { demonstrationCatalog } from './catalog/demonstration.ts'
import { loadCatalog } from './catalog/load.ts'
import { withOverlay } from './catalog/overlay.ts'
import { type Clock, realClock, runningClock } from './clock.ts'
import type { Context, Log } from './context.ts'
import { readCatalogOverlay } from './db/catalog-overlay.ts'
import type { Database } from './db/database.ts'
import { openFolder } from './db/engines/open-folder.ts'
import { openPglite } from './db/engines/open-pglite.ts'
import { openPostgres } from './db/engines/open-postgres.ts'
import type { Progress } from './db/loading/population.ts'
import { readMeta, writeMeta } from './db/meta.ts'
import { readHead } from './db/revisions.ts'
import { openChangeFeed } from './ingest/open-change-feed.ts'
import { type Settings, SettingsError } from './settings.ts'

/** The invented town: what fills an empty database, and when its clock starts. */
export interface Demonstration {
  start: Date
  seed(db: Database, options: { clock: Clock; progress?: Progress }): Promise<unknown>
}

export interface InstanceOptions {
  settings: Settings
  log: Log
  demonstration?: Demonstration
  /** Omitted: the real clock, or the demonstration's. */
  clock?: Clock
  progress?: Progress
}

export interface OpenInstance extends Context {
  isDemonstration: boolean
  /** The catalogue as it is by now: an import may have widened it. */
  readCatalog(): Promise<CatalogFile>
  close(): Promise<void>
}

const demonstrationMark = 'demonstration'

/** Opens the database, fills it with the demonstration town where that is wanted, and reads what the instance declares. */
export async function openInstance(options: InstanceOptions): Promise<OpenInstance> {
  const { settings, log } = options
  const db = await openDatabase(settings)
  try {
    const isDemonstration = await decide(db, settings, options.demonstration !== undefined)
    const clock = options.clock ?? (await clockOf(db, isDemonstration ? options.demonstration : undefined))
    if (isDemonstration && options.demonstration && (await isEmpty(db)))
      await options.demonstration.seed(db, { clock, progress: options.progress })
    const readCatalog = catalogReader(db, settings, isDemonstration)
    const catalog = await readCatalog()
    const failed = (error: unknown) => log.error({ error: String(error) }, 'live feed failed')
    const live = await openChangeFeed(db, failed)
    const close = async () => {
      await live.close()
      await db.close()
    }
    return { db, catalog, clock, settings, log, live, isDemonstration, readCatalog, close }
  } catch (error) {
    await db.close()
    throw error
  }
}

function openDatabase({ databaseUrl, data }: Settings): Promise<Database> {
  if (databaseUrl !== null) return openPostgres(databaseUrl)
  return data === 'memory:' ? openPglite() : openFolder(data)
}

/** Invented and real figures never share a database: the mark is set before the first of them is stored. */
async function decide(db: Database, settings: Settings, hasTown: boolean): Promise<boolean> {
  const isMarked = (await readMeta(db, demonstrationMark)) === 'on'
  if (isMarked && settings.demo === false && !(await isEmpty(db)))
    throw new SettingsError([
      'LOOKOUT_DEMO is off, but this database holds the demonstration town: choose another LOOKOUT_DATA or DATABASE_URL',
    ])
  if (isMarked && settings.demo !== false) return true
  if (settings.demo === true && !(await isEmpty(db)))
    throw new SettingsError([
      'LOOKOUT_DEMO is on, but this database holds other data: choose another LOOKOUT_DATA or DATABASE_URL',
    ])
  const isWanted = settings.demo ?? (db.engine.name === 'pglite' && (await isEmpty(db)))
  const isDemonstration = isWanted && hasTown
  if (isDemonstration || isMarked) await writeMeta(db, demonstrationMark, isDemonstration ? 'on' : 'off')
  return isDemonstration
}

async function isEmpty(db: Database): Promise<boolean> {
  const head = await readHead(db)
  return head.revision === 0 && head.placesRevision === 0
}

async function clockOf(db: Database, demonstration: Demonstration | undefined): Promise<Clock> {
  if (!demonstration) return realClock
  const { recordedAt } = await readHead(db)
  return runningClock(new Date(Math.max(demonstration.start.getTime(), recordedAt)))
}

function catalogReader(
  db: Database,
  settings: Settings,
  isDemonstration: boolean,
): () => Promise<CatalogFile> {
  const own = loadCatalog(settings.catalog ?? undefined, isDemonstration ? demonstrationCatalog : undefined)
  return async () => {
    const overlay = await readCatalogOverlay(db)
    const catalog = overlay ? withOverlay(own, overlay) : own
    return {
      ...catalog,
      demonstration: catalog.demonstration || isDemonstration,
      timeZone: settings.timeZone,
    }
  }
}
