import type { Database } from '#server/db/database.ts'
import { loadPlaces } from '#server/db/loading/load-places.ts'
import type { Area } from '#src/contract/areas.ts'

/** Stores new areas and known ones with what changed; sites and reporters below one that moved follow it. One transaction. */
export async function saveAreas(db: Database, areas: readonly Area[]): Promise<void> {
  await db.engine.bulk(async (session) => {
    await session.run('lock table head in exclusive mode')
    await loadPlaces(session, { areas })
    await session.run(`update sites set path = areas.path || '/' || sites.id from areas
      where areas.code = sites.area and sites.path <> areas.path || '/' || sites.id`)
    await session.run(`update places set path = sites.path from sites
      where places.key = sites.id and places.path <> sites.path`)
  })
}
