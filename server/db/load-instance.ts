import type { Database } from './database.ts'
import { type BulkSession, channel } from './engines/engine.ts'
import { loadPlaces } from './loading/load-places.ts'
import { loadReports } from './loading/load-reports.ts'
import type { Population, Progress } from './loading/population.ts'

export type { Outline, Population, Progress } from './loading/population.ts'

/**
 * Adds a whole population in one transaction: all of it or none. Knows places, but not the rules for reporters: those are
 * `recordObservations`'. Throws on a report, site or outline of an unknown place.
 */
export async function loadInstance(
  db: Database,
  population: Population,
  progress: Progress = () => {},
): Promise<void> {
  await db.engine.bulk(async (session) => {
    await session.run('lock table head in exclusive mode')
    await loadPlaces(session, population)
    progress({ name: 'places', done: 1, of: 1 })
    if (population.reports?.length) await loadReports(session, population.reports, progress)
    await keepMeta(session, population.meta ?? {})
    if (db.engine.name === 'postgres') await session.run(`notify ${channel}`)
  })
  await analyse(db, sizeOf(population))
}

/** What the instance remembers about itself, by key. */
export async function keepMeta(session: BulkSession, meta: Readonly<Record<string, string>>): Promise<void> {
  const keys = Object.keys(meta)
  if (keys.length === 0) return
  await session.run('create temporary table incoming_meta (like meta) on commit drop')
  await session.append('incoming_meta', [
    { name: 'key', type: 'text', values: keys },
    { name: 'value', type: 'text', values: Object.values(meta) },
  ])
  await session.run(`insert into meta select key, value from incoming_meta
    on conflict (key) do update set value = excluded.value`)
}

/** From this many rows on the planner must be told what has come. */
const analyseFrom = 5_000

export async function analyse(db: Database, rows: number): Promise<void> {
  if (rows >= analyseFrom) await db.engine.bulk((session) => session.run('analyze'))
}

function sizeOf({ areas = [], sites = [], reports = [] }: Population): number {
  return areas.length + sites.length + reports.reduce((sum, { place }) => sum + place.length, 0)
}
