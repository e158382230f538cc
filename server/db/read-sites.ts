import type { Site } from '#src/contract/sites.ts'
import { comparePaths } from '#src/domain/places.ts'
import type { Database } from './database.ts'

/** Every site, in path order. */
export async function readSites(db: Database): Promise<Site[]> {
  const rows = await db.sql
    .selectFrom('sites')
    .select(['id', 'kind', 'name', 'area', 'path', 'lon', 'lat', 'attributes'])
    .execute()
  return rows
    .map((row) => ({ ...row, attributes: JSON.parse(row.attributes) as Site['attributes'] }))
    .sort((a, b) => comparePaths(a.path, b.path))
}
