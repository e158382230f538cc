import { type Kysely, sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import type { Tables } from '#server/db/tables.ts'
import type { Site, SiteVersion } from '#src/contract/sites.ts'
import { toDay } from '#src/domain/days.ts'
import { comparePaths } from '#src/domain/places.ts'

const columns = [
  'id',
  'kind',
  'name',
  'area',
  'path',
  'lon',
  'lat',
  'attributes',
  'version',
  'retired_on',
] as const

type Row = Pick<Tables['sites'], (typeof columns)[number]>

/** Every site, the retired too, in path order; as known at a moment (ms since 1970), or now. */
export async function readSites(db: Database, at?: number): Promise<Site[]> {
  const now = await db.sql.selectFrom('sites').select(columns).execute()
  if (at === undefined) return now.map(siteOf).sort(byPath)
  const then = await versionsAt(db.sql, at)
  return now
    .filter(({ version, id }) => version === null || then.has(id))
    .map((row) => siteOf(then.get(row.id) ?? row))
    .sort(byPath)
}

/** Whether any site changed after a moment. */
export async function sitesChangedSince(db: Database, at: number): Promise<boolean> {
  const row = await db.sql
    .selectFrom('site_versions')
    .select('id')
    .where('recorded_at', '>', at)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest first; null where there is no such site. A site that was never changed has one version. */
export async function readSiteHistory(db: Database, id: string): Promise<SiteVersion[] | null> {
  const current = await db.sql.selectFrom('sites').select(columns).where('id', '=', id).executeTakeFirst()
  if (!current) return null
  const rows = await db.sql
    .selectFrom('site_versions')
    .select([...columns, 'recorded_at', 'author', 'reason'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  if (rows.length === 0)
    return [{ ...siteOf(current), version: 1, recordedAt: null, author: null, reason: '' }]
  return rows.map(({ recorded_at, author, reason, ...row }) => ({
    ...siteOf(row),
    version: row.version,
    recordedAt: recorded_at === 0 ? null : new Date(recorded_at).toISOString(),
    author,
    reason,
  }))
}

async function versionsAt(db: Kysely<Tables>, at: number): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`
    select distinct on (id) id, kind, name, area, path, lon, lat, attributes, version, retired_on
    from site_versions where recorded_at <= ${at} order by id, version desc`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

function siteOf({ attributes, version, retired_on, ...row }: Row): Site {
  return {
    ...row,
    attributes: JSON.parse(attributes) as Site['attributes'],
    ...(version !== null && { version }),
    ...(retired_on !== null && { retiredOn: toDay(retired_on) }),
  }
}

const byPath = (a: Site, b: Site) => comparePaths(a.path, b.path)
