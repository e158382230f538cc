import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import type { ChangeFeed } from '#server/ingest/change-feed.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import type { Area } from '#src/contract/areas.ts'
import type { FlowMeasure, Measure, StockMeasure } from '#src/contract/catalog.ts'
import { CubeReply } from '#src/contract/cubes.ts'
import type { Site } from '#src/contract/sites.ts'
import { toDay } from '#src/domain/days.ts'
import { anySpan, anyWorld, KEYS, type World, type WorldPlace } from '#tests/doubles/arbitraries.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { oracleCell, oracleCells, oracleTotal } from '#tests/doubles/oracle.ts'
import { catalog, columnsOf, contextOf } from './town.ts'

/** Whatever was reported, the API's numbers are those of plain loops and of plain SQL over the same rows. */

const runs = { numRuns: 25 }
const paths = ['31', '31/310', '31/3101', '31/310/3101', '31/310/31010', '31/3101/31']
const levels = ['city', 'district', 'district', 'town', 'town', 'town'] as const
const idOf = (path: string) => path.replaceAll('/', '.')

const areaOf = (path: string, level: Area['level']): Area => ({
  code: idOf(path),
  name: path,
  nameEn: null,
  parent: path.includes('/') ? idOf(path.slice(0, path.lastIndexOf('/'))) : null,
  level,
  path,
  aliases: [],
  point: null,
  schematic: null,
})
const committees = paths.slice(3).flatMap((town) => [0, 1, 2].map((c) => `${town}/c${c}`))
const areas = [
  ...paths.map((path, i) => areaOf(path, levels[i]!)),
  ...committees.map((path) => areaOf(path, 'committee')),
]
const sites: Site[] = committees.flatMap((path) =>
  [0, 1].map((s) => ({
    id: idOf(`${path}/s${s}`),
    kind: 'gate',
    name: 'gate',
    area: idOf(path),
    path: `${path}/s${s}`,
    lon: 121,
    lat: 31,
    attributes: {},
  })),
)
/** Everybody whom the catalogue may expect, so that a world's own choice of places is a choice of reporters. */
const everybody: WorldPlace[] = [
  ...areas
    .filter(({ level }) => level === 'town' || level === 'committee')
    .map(({ code, path, level }) => ({ id: code, path, by: level })),
  ...sites.map(({ id, path }) => ({ id, path, by: { site: 'gate' } })),
]

interface Asked {
  world: World
  span: { from: number; to: number }
  key: string | null
  asOf: number | null
}

const asked: fc.Arbitrary<Asked> = anyWorld.chain((world) =>
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

/** One report a second, so that every one of them has a moment of its own. */
const epoch = Date.parse('2022-05-01T00:00:00Z')
let second = 0

describe.each(engines)('on %s', (engine) => {
  let db: Database
  let live: ChangeFeed
  let world = 0
  beforeAll(async () => {
    db = await emptyDatabase(engine)
    await loadInstance(db, { areas, sites })
    live = await openChangeFeed(db)
  })
  afterAll(async () => {
    await live?.close()
    await db?.close()
  })

  /** The world's reports under a measure of their own, and the app that answers for it. */
  async function settle({ measure, reports, today }: World, more: Measure[] = []) {
    const id = `number-${++world}`
    const start = second
    second += reports.length + 1
    const momentOf = (seq: number) => new Date(epoch + (start + seq) * 1000).toISOString()
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
    const own = { ...measure, id } as FlowMeasure | StockMeasure
    const declared = { ...catalog, measures: [own, ...more] }
    const app = createApp(contextOf(db, live, declared, `${toDay(today)}T12:00:00+08:00`))
    const ask = async (query: string, measureId = id): Promise<CubeReply> => {
      const response = await app.request(`http://127.0.0.1/api/cubes/${measureId}?${query}`)
      expect(response.status, await response.clone().text()).toBe(200)
      return CubeReply.parse(await response.json())
    }
    return { id, ask, revisionOf: (seq: number) => live.revision - reports.length + seq }
  }

  const queryOf = ({ span, key }: Asked) =>
    `from=${toDay(span.from)}&to=${toDay(span.to)}${key === null ? '' : `&breakdown=${key}`}`

  test('every cell is the one that plain loops find', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (one) => {
        const { ask, revisionOf } = await settle(one.world)
        const at = one.asOf === null ? '' : `&revision=${revisionOf(one.asOf)}`
        const cube = await ask(queryOf(one) + at)
        const placeOf = new Map(everybody.map((place) => [place.id, place]))
        let expected = 0
        let reported = 0
        cube.places.forEach(({ id }, row) => {
          cube.values[row]!.forEach((value, i) => {
            const cell = oracleCell(
              one.world,
              placeOf.get(id)!,
              one.span.from + i,
              one.key,
              one.asOf ?? undefined,
            )
            expect(cube.states[row]![i]).toBe(cell.state)
            if (cell.state === 'stale') expect(value).toBeNull()
            else expectNumber(value, cell.value)
            if (cell.expected) expected++
            if (cell.reported) reported++
          })
        })
        expect(cube.completeness).toEqual({ reported, expected })
      }),
      runs,
    )
  })

  test('every area on every day is the total that plain loops find', async () => {
    const level = fc.constantFrom('city', 'district', 'town', 'committee')
    await fc.assert(
      fc.asyncProperty(asked, level, async (one, by) => {
        const { ask } = await settle(one.world)
        const cube = await ask(`${queryOf(one)}&by=area&level=${by}`)
        expect(cube.places.map(({ id }) => id)).toEqual(
          areas
            .filter((area) => area.level === by)
            .map(({ code }) => code)
            .sort(byPath),
        )
        cube.places.forEach(({ path }, row) => {
          cube.values[row]!.forEach((value, i) => {
            const day = one.span.from + i
            const total = oracleTotal(oracleCells(one.world, path, { from: day, to: day }, one.key))
            expect(cube.states[row]![i]).toBe(total.state)
            expectNumber(value, total.value)
          })
        })
      }),
      runs,
    )
  })

  test('a flow is the sum that SQL finds over the same rows', async () => {
    const flow = asked.filter(({ world: { measure } }) => measure.kind === 'flow')
    await fc.assert(
      fc.asyncProperty(flow, async (one) => {
        const { id, ask, revisionOf } = await settle(one.world)
        const revision = one.asOf === null ? live.revision : revisionOf(one.asOf)
        const cube = await ask(`${queryOf(one)}&by=area&level=district&revision=${revision}`)
        for (const [row, { path }] of cube.places.entries()) {
          const sum = cube.values[row]!.reduce<number>((all, value) => all + (value ?? 0), 0)
          expectNumber(sum, await flowInSql(db, id, one, path, revision))
        }
      }),
      { numRuns: 15 },
    )
  })

  test('a stock is the sum of last reports that SQL finds over the same rows', async () => {
    const open = asked.map((one): Asked => {
      const stock: StockMeasure = {
        ...one.world.measure,
        kind: 'stock',
        staleAfterDays: 5,
        breakdown: undefined,
        reporting: [
          { by: 'committee', every: 'day' },
          { by: { site: 'gate' }, every: 'day' },
        ],
      }
      const reports = one.world.reports
        .filter(({ key }) => key === null)
        .map((report, i) => ({ ...report, seq: i + 1 }))
      return { ...one, key: null, asOf: null, world: { ...one.world, measure: stock, reports } }
    })
    await fc.assert(
      fc.asyncProperty(open, async (one) => {
        const { id, ask } = await settle(one.world)
        const day = Math.min(one.span.to, one.world.today)
        const cube = await ask(`from=${toDay(day)}&to=${toDay(day)}&by=area&level=town`)
        for (const [row, { path }] of cube.places.entries())
          expectNumber(cube.values[row]![0] ?? 0, await stockInSql(db, id, path, day))
      }),
      { numRuns: 15 },
    )
  })
})

const byPath = (a: string, b: string) => {
  const [x, y] = [a.split('.'), b.split('.')]
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! < y[i]! ? -1 : 1
  return x.length - y.length
}

function expectNumber(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected)
  else expect(actual).toBeCloseTo(expected, 6)
}

async function flowInSql(
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

async function stockInSql(db: Database, id: string, path: string, day: number) {
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
