import type { BulkColumn, BulkSession } from '#server/db/engines/engine.ts'
import { distributionKey } from '#server/db/places/places.ts'
import type { Area } from '#src/contract/areas.ts'
import { comparePaths } from '#src/domain/places.ts'
import type { Population } from './population.ts'

/** Adds or replaces areas, outlines and sites, and numbers the places that are new. */
export async function loadPlaces(session: BulkSession, population: Population): Promise<void> {
  const { areas = [], outlines = [], sites = [] } = population
  if (areas.length + outlines.length + sites.length === 0) return
  await replace(session, 'areas', ['code'], areaColumns(areas))
  const known = await session.all<{ code: string; level: Area['level'] }>('select code, level from areas')
  const levels = new Map(known.map(({ code, level }) => [code, level]))
  for (const { code } of outlines)
    if (!levels.has(code)) throw new Error(`Outline of an unknown area: ${code}`)
  for (const { id, area } of sites)
    if (!levels.has(area)) throw new Error(`Site ${id} in an unknown area: ${area}`)
  await replace(
    session,
    'outlines',
    ['code', 'valid_from'],
    [
      text('code', outlines, (one) => one.code),
      { name: 'valid_from', type: 'int4', values: outlines.map((one) => one.validFrom) },
      text('coordinates', outlines, (one) => JSON.stringify(one.coordinates)),
      text('source', outlines, (one) => one.source),
      text('datum', outlines, (one) => one.datum),
    ],
  )
  const towns = sites.map((site) => distributionKey(site.path, levels))
  await replace(
    session,
    'sites',
    ['id', 'town'],
    [
      { name: 'town', type: 'int4', values: towns },
      text('id', sites, (one) => one.id),
      text('kind', sites, (one) => one.kind),
      text('name', sites, (one) => one.name),
      text('area', sites, (one) => one.area),
      text('path', sites, (one) => one.path),
      { name: 'lon', type: 'float8', values: sites.map((one) => one.lon) },
      { name: 'lat', type: 'float8', values: sites.map((one) => one.lat) },
      text('datum', sites, (one) => one.datum ?? 'wgs-84'),
      { name: 'source_lon', type: 'float8', values: sites.map((one) => one.source?.[0] ?? null) },
      { name: 'source_lat', type: 'float8', values: sites.map((one) => one.source?.[1] ?? null) },
      text('attributes', sites, (one) => JSON.stringify(one.attributes)),
    ],
  )
  await numberPlaces(
    session,
    [
      ...areas.map((area) => ({ key: area.code, type: 'area', kind: area.level as string, path: area.path })),
      ...sites.map((site) => ({ key: site.id, type: 'site', kind: site.kind, path: site.path })),
    ],
    levels,
  )
  await session.run('update head set places_revision = places_revision + 1')
}

function areaColumns(areas: readonly Area[]): BulkColumn[] {
  return [
    text('code', areas, (area) => area.code),
    text('name', areas, (area) => area.name),
    text('name_en', areas, (area) => area.nameEn),
    text('parent', areas, (area) => area.parent),
    text('level', areas, (area) => area.level),
    text('path', areas, (area) => area.path),
    text('aliases', areas, (area) => JSON.stringify(area.aliases)),
    { name: 'lon', type: 'float8', values: areas.map((area) => area.point?.[0] ?? null) },
    { name: 'lat', type: 'float8', values: areas.map((area) => area.point?.[1] ?? null) },
    {
      name: 'schematic',
      type: 'int2',
      values: areas.map((area) => (area.schematic === null ? null : Number(area.schematic))),
    },
  ]
}

interface NewPlace {
  key: string
  type: string
  kind: string
  path: string
}

/** A known place keeps its number, and its town: the reports it has are stored under both. */
async function numberPlaces(
  session: BulkSession,
  places: readonly NewPlace[],
  levels: ReadonlyMap<string, Area['level']>,
): Promise<void> {
  const rows = await session.all<{ id: number; key: string; town: number }>(
    'select id, key, town from places',
  )
  const known = new Map(rows.map((row) => [row.key, row]))
  let next = rows.reduce((most, { id }) => Math.max(most, id), 0) + 1
  const sorted = [...places].sort((a, b) => comparePaths(a.path, b.path))
  await replace(
    session,
    'places',
    ['id'],
    [
      { name: 'id', type: 'int4', values: sorted.map((place) => known.get(place.key)?.id ?? next++) },
      text('key', sorted, (place) => place.key),
      text('type', sorted, (place) => place.type),
      text('kind', sorted, (place) => place.kind),
      text('path', sorted, (place) => place.path),
      {
        name: 'town',
        type: 'int4',
        values: sorted.map((place) => known.get(place.key)?.town ?? distributionKey(place.path, levels)),
      },
    ],
  )
}

/** Rows whose key is already there take the place of the old ones. */
async function replace(
  session: BulkSession,
  table: string,
  key: readonly string[],
  columns: readonly BulkColumn[],
): Promise<void> {
  if (columns[0]?.values.length === 0) return
  const names = columns.map(({ name }) => name)
  const others = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`)
  await session.run(`create temporary table incoming (like ${table}) on commit drop`)
  await session.append('incoming', columns)
  await session.run(`insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from incoming
    on conflict (${key.join(', ')}) do update set ${others.join(', ')}`)
  await session.run('drop table incoming')
}

function text<T>(name: string, rows: readonly T[], value: (row: T) => string | null): BulkColumn {
  return { name, type: 'text', values: rows.map(value) }
}
