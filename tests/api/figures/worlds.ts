import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import type { Area } from '#src/contract/areas.ts'
import type { CatalogFile, FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import type { Site } from '#src/contract/sites.ts'
import { toDay } from '#src/domain/days.ts'
import { catalog, columnsOf, contextOf } from '#tests/api/town.ts'
import { anySpan, anyWorld, KEYS, type World, type WorldPlace } from '#tests/doubles/arbitraries.ts'
import { emptyDatabase, type engines } from '#tests/doubles/database.ts'

/** Random worlds of reports behind the API, a measure each in one database, and what plain SQL says of them. */

const places = ['31', '31/310', '31/3101', '31/310/3101', '31/310/31010', '31/3101/31']
const levels = ['city', 'district', 'district', 'town', 'town', 'town'] as const
const idOf = (steps: string) => steps.replaceAll('/', '.')
/** `31/310` → `31/31.310`: a path is made of codes. */
const pathOf = (steps: string) => {
  const each = steps.split('/')
  return each.map((_, i) => each.slice(0, i + 1).join('.')).join('/')
}

/** Where the n-th of them lies: no two at one point, a few hundred metres apart. */
const pointOf = (n: number): [lon: number, lat: number] => [
  121 + (n % 5) * 0.004,
  31 + Math.floor(n / 5) * 0.003,
]

const areaOf = (steps: string, level: Area['level'], n: number): Area => ({
  code: idOf(steps),
  name: pathOf(steps),
  nameEn: null,
  parent: steps.includes('/') ? idOf(steps.slice(0, steps.lastIndexOf('/'))) : null,
  level,
  path: pathOf(steps),
  aliases: [],
  point: pointOf(n),
  schematic: null,
})
const committees = places.slice(3).flatMap((town) => [0, 1, 2].map((c) => `${town}/c${c}`))
export const areas = [
  ...places.map((steps, i) => areaOf(steps, levels[i]!, i)),
  ...committees.map((steps, i) => areaOf(steps, 'committee', places.length + i)),
]
export const sites: Site[] = committees.flatMap((steps, c) =>
  [0, 1].map((s) => ({
    id: idOf(`${steps}/s${s}`),
    kind: 'gate',
    name: 'gate',
    area: idOf(steps),
    path: pathOf(`${steps}/s${s}`),
    lon: pointOf(2 * c + s)[0] + 0.001,
    lat: pointOf(2 * c + s)[1] + 0.001,
    attributes: {
      ...(c % 4 > 0 && { lanes: (c + s) % 3 }),
      ...(c % 3 > 0 && { side: s === 0 ? 'east' : 'west' }),
    },
  })),
)
/** Everybody whom the catalogue may expect, so that a world's own choice of places is a choice of reporters. */
export const everybody: WorldPlace[] = [
  ...areas
    .filter(({ level }) => level === 'town' || level === 'committee')
    .map(({ code, path, level }) => ({ id: code, path, by: level })),
  ...sites.map(({ id, path }) => ({ id, path, by: { site: 'gate' } })),
]

export interface Asked {
  world: World
  span: { from: number; to: number }
  key: string | null
  asOf: number | null
}

export const asked: fc.Arbitrary<Asked> = anyWorld.chain((world) =>
  fc.record({
    world: fc.constant({ ...world, places: everybody }),
    span: anySpan.map(({ from, to }) => ({
      from: Math.max(from, world.from),
      to: Math.max(Math.min(to, world.to), Math.max(from, world.from)),
    })),
    key: fc.constantFrom(null, ...(world.measure.breakdown ? KEYS : [])),
    asOf: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: world.reports.length })),
  }),
)

/** The day on which all reports come in: no world's clock stands before it. */
export const recordedOn = '2022-04-06'
/** Every report has a moment of its own. */
const epoch = Date.parse(`${recordedOn}T00:00:00+08:00`)
let sent = 0

/** A database that takes one world after another. */
export async function openWorlds(engine: (typeof engines)[number]) {
  const db = await emptyDatabase(engine)
  await loadInstance(db, { areas, sites })
  const live = await openChangeFeed(db)
  let world = 0

  /** The world's reports under a measure of their own, and the app that answers for it. */
  async function settle(
    { measure, reports, today }: World,
    declaring: Partial<FlowMeasure> = {},
    around: Partial<CatalogFile> = {},
  ) {
    const id = `number-${++world}`
    const start = sent
    sent += reports.length + 1
    const momentOf = (seq: number) => new Date(epoch + (start + seq) * 100).toISOString()
    const columns = columnsOf(
      reports.map(({ place, day, value, key, estimated, seq }) => ({
        measure: id,
        place,
        day: toDay(day),
        value,
        ...(key !== null && { key }),
        estimated,
        at: momentOf(seq),
      })),
    )
    await loadInstance(db, { reports: columns })
    await live.pull()
    const own = { ...measure, ...declaring, id } as FlowMeasure | StockMeasure
    const declared: CatalogFile = { ...catalog, ...around, measures: [own, ...(around.measures ?? [])] }
    const app = createApp(contextOf(db, live, declared, `${toDay(today)}T12:00:00+08:00`))
    const get = (path: string, headers: Record<string, string> = {}) =>
      Promise.resolve(app.request(`http://127.0.0.1${path}`, { headers }))
    const ask = async (query: string, headers?: Record<string, string>): Promise<CubeReply> => {
      const response = await get(`/api/cubes/${id}?${query}`, headers)
      expect(response.status, await response.clone().text()).toBe(200)
      return CubeReply.parse(await response.json())
    }
    return {
      id,
      catalog: declared,
      measure: own,
      get,
      ask,
      momentOf,
      revisionOf: (seq: number) => live.revision - reports.length + seq,
    }
  }
  const close = async () => {
    await live.close()
    await db.close()
  }
  return { db, live, settle, close }
}

export const queryOf = ({ span, key }: Asked) =>
  `from=${toDay(span.from)}&to=${toDay(span.to)}${key === null ? '' : `&breakdown=${key}`}`

export function expectNumber(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected)
  else expect(actual).toBeCloseTo(expected, 6)
}

export async function flowInSql(
  db: Database,
  id: string,
  { world, span, key }: Asked,
  path: string,
  revision: number,
) {
  const { breakdown } = world.measure
  const counted =
    key !== null
      ? sql`k.slug = ${key}`
      : !breakdown
        ? sql`k.slug is null`
        : breakdown.total === 'sum'
          ? sql`k.slug is not null or not exists (select 1 from known o where o.place = known.place and o.day = known.day and o.value is not null and o.key <> 0)`
          : sql`k.slug = ${breakdown.total.key} or (k.slug is null and not exists (select 1 from known o join slugs s on s.id = o.key where o.place = known.place and o.day = known.day and o.value is not null and s.slug = ${breakdown.total.key}))`
  const { rows } = await sql<{ sum: number | null }>`
    with known as (
      select distinct on (o.place, o.day, o.key) o.place, o.day, o.key, o.value from observations o
      join slugs m on m.id = o.measure and m.slug = ${id}
      where o.seq <= ${revision} order by o.place, o.day, o.key, o.seq desc
    )
    select sum(known.value)::float8 as sum from known
    join places p on p.id = known.place left join slugs k on k.id = known.key
    where (p.path = ${path} or p.path like ${`${path}/%`}) and known.day between ${span.from} and ${span.to} and (${counted})`.execute(
    db.sql,
  )
  return rows[0]?.sum ?? 0
}

export async function stockInSql(db: Database, id: string, path: string, day: number) {
  const { rows } = await sql<{ sum: number | null }>`
    with known as (
      select distinct on (o.place, o.day) o.place, o.day, o.value from observations o
      join slugs m on m.id = o.measure and m.slug = ${id}
      order by o.place, o.day, o.seq desc
    ), last as (
      select distinct on (place) place, day, value from known
      where value is not null and day <= ${day} order by place, day desc
    )
    select sum(last.value)::float8 as sum from last join places p on p.id = last.place
    where (p.path = ${path} or p.path like ${`${path}/%`})
      and last.day >= ${day} - case when p.kind = 'town' then 0 else 5 end`.execute(db.sql)
  return rows[0]?.sum ?? 0
}
