import type { Transaction } from 'kysely'
import type { Database } from '#server/db/database.ts'
import type { Tables } from '#server/db/tables.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { distributionKey } from './places.ts'

/** A site as it is to be. */
export interface SiteToSave {
  site: Omit<Site, 'version'>
  /** The version that it was seen in; null: it is new. */
  base: number | null
  /** The point as it came; null: it stays where it was. */
  given: GivenSource | null
}

export interface GivenSource {
  datum: string
  /** What was written in that datum; null: it is WGS-84 as it stands. */
  source: readonly [lon: number, lat: number] | null
}

export interface SiteStamp {
  author: string
  reason: string
  /** Milliseconds since 1970. */
  now: number
}

/** Somebody else changed a site since it was seen, or made one of the same id. */
export class SiteConflict extends Error {
  constructor(
    readonly site: string,
    readonly author: string | null,
  ) {
    super(`site ${site} was changed meanwhile`)
  }
}

const rowsAtOnce = 500

/** Stores new and changed sites in one transaction, each as a new version; throws a `SiteConflict` and stores nothing. */
export async function saveSites(
  db: Database,
  wanted: readonly SiteToSave[],
  stamp: SiteStamp,
): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map()
  return db.sql.transaction().execute(async (tx) => {
    await tx.selectFrom('head').select('id').forUpdate().executeTakeFirstOrThrow()
    const known = await knownSites(
      tx,
      wanted.map(({ site }) => site.id),
    )
    const areas = await tx.selectFrom('areas').select(['code', 'level']).execute()
    const levels = new Map(areas.map(({ code, level }) => [code, level as AreaLevel]))
    const versions: Tables['site_versions'][] = []
    const firsts: Tables['site_versions'][] = []
    for (const one of wanted) {
      const before = known.get(one.site.id)
      const version = before === undefined ? null : (before.version ?? 1)
      if (version !== one.base) throw new SiteConflict(one.site.id, await authorOf(tx, one.site.id))
      if (before && before.version === null)
        firsts.push({ ...before, version: 1, recorded_at: 0, author: null, reason: '' })
      const town = before?.town ?? distributionKey(one.site.path, levels)
      versions.push(versionOf(one, { before, town, version: (version ?? 0) + 1 }, stamp))
    }
    await insertVersions(tx, [...firsts, ...versions])
    await storeCurrent(tx, versions)
    await numberPlaces(tx, versions)
    await tx
      .updateTable('head')
      .set(({ eb }) => ({ places_revision: eb('places_revision', '+', 1) }))
      .execute()
    return new Map(versions.map(({ id, version }) => [id, version]))
  })
}

async function knownSites(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<Map<string, Tables['sites']>> {
  const rows: Tables['sites'][] = []
  for (let from = 0; from < ids.length; from += rowsAtOnce)
    rows.push(
      ...(await tx
        .selectFrom('sites')
        .selectAll()
        .where('id', 'in', ids.slice(from, from + rowsAtOnce))
        .execute()),
    )
  return new Map(rows.map((row) => [row.id, row]))
}

async function authorOf(tx: Transaction<Tables>, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('site_versions')
    .select('author')
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.author ?? null
}

function versionOf(
  { site, given }: SiteToSave,
  { before, town, version }: { before: Tables['sites'] | undefined; town: number; version: number },
  { author, reason, now }: SiteStamp,
): Tables['site_versions'] {
  const { retiredOn, attributes, ...rest } = site
  return {
    ...rest,
    town,
    version,
    datum: given?.datum ?? before?.datum ?? 'wgs84',
    source_lon: given ? (given.source?.[0] ?? null) : (before?.source_lon ?? null),
    source_lat: given ? (given.source?.[1] ?? null) : (before?.source_lat ?? null),
    attributes: JSON.stringify(attributes),
    retired_on: retiredOn === undefined ? null : toDayNumber(retiredOn),
    recorded_at: now,
    author,
    reason,
  }
}

async function insertVersions(
  tx: Transaction<Tables>,
  versions: readonly Tables['site_versions'][],
): Promise<void> {
  for (let from = 0; from < versions.length; from += rowsAtOnce)
    await tx
      .insertInto('site_versions')
      .values(versions.slice(from, from + rowsAtOnce))
      .execute()
}

async function storeCurrent(
  tx: Transaction<Tables>,
  versions: readonly Tables['site_versions'][],
): Promise<void> {
  for (let from = 0; from < versions.length; from += rowsAtOnce) {
    const rows = versions
      .slice(from, from + rowsAtOnce)
      .map(({ recorded_at: _at, author: _author, reason: _reason, ...row }) => row)
    await tx
      .insertInto('sites')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['id', 'town']).doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          area: ref('excluded.area'),
          path: ref('excluded.path'),
          lon: ref('excluded.lon'),
          lat: ref('excluded.lat'),
          datum: ref('excluded.datum'),
          source_lon: ref('excluded.source_lon'),
          source_lat: ref('excluded.source_lat'),
          attributes: ref('excluded.attributes'),
          retired_on: ref('excluded.retired_on'),
          version: ref('excluded.version'),
        })),
      )
      .execute()
  }
}

/** New sites get a number for their observations; known ones keep it and may have a new path. */
async function numberPlaces(
  tx: Transaction<Tables>,
  versions: readonly Tables['site_versions'][],
): Promise<void> {
  const last = await tx
    .selectFrom('places')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  let next = (last?.id ?? 0) + 1
  for (const { id, kind, path, town, version } of versions) {
    if (version > 1) await tx.updateTable('places').set({ path }).where('key', '=', id).execute()
    else
      await tx.insertInto('places').values({ id: next++, key: id, type: 'site', kind, path, town }).execute()
  }
}
