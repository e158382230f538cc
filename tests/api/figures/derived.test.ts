import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import type { ChangeFeed } from '#server/ingest/change-feed.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import type { Measure } from '#src/contract/catalog.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import {
  areas,
  catalog,
  columnsOf,
  contextOf,
  measures,
  type Reported,
  sites,
  token,
} from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'

/** Numbers that nobody reports, ratios and cohorts, against plain SQL over the reports they derive from. */

const first = toDayNumber('2022-03-01')
const length = 30
const places = ['c1', 'c2', 'c3']

const day = fc.integer({ min: 0, max: length - 1 })
const report = fc.record({
  place: fc.constantFrom(...places),
  day,
  value: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 6 }),
  key: fc.constantFrom('home', 'central', 'onward'),
})
const someReports = fc.array(report, { minLength: 1, maxLength: 80, size: 'max' })

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

  const moment = () => new Date(epoch + second++ * 1000).toISOString()

  async function ask(declared: Measure[], reports: Reported[], path: string): Promise<CubeReply> {
    await loadInstance(db, { reports: columnsOf(reports) })
    await live.pull()
    const app = createApp(
      contextOf(db, live, { ...catalog, measures: declared }, '2022-06-01T12:00:00+08:00'),
    )
    const response = await app.request(`http://127.0.0.1/api/cubes/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(response.status, await response.clone().text()).toBe(200)
    return CubeReply.parse(await response.json())
  }

  const known = (measure: string) => sql`(
    select distinct on (o.place, o.day, o.key) o.place, o.day, o.key, o.value from observations o
    join slugs m on m.id = o.measure and m.slug = ${measure} order by o.place, o.day, o.key, o.seq desc)`

  test('a ratio is the quotient of sums where both parts were reported', async () => {
    const parts = fc.record({ top: someReports, bottom: someReports, on: day })
    await fc.assert(
      fc.asyncProperty(parts, async ({ top, bottom, on }) => {
        const [numerator, denominator] = [`top-${++world}`, `bottom-${world}`]
        const flow = measures.find(({ id }) => id === 'scans') as Extract<Measure, { kind: 'flow' }>
        const reporting = [{ by: 'committee' as const, every: 'day' as const }]
        const declared: Measure[] = [
          { ...flow, id: numerator, reporting },
          { ...flow, id: denominator, reporting },
          { ...flow, id: `ratio-${world}`, kind: 'ratio', numerator, denominator },
        ]
        const of = (measure: string, list: typeof top): Reported[] =>
          list.map(({ place, day, value }) => ({
            measure,
            place,
            day: toDay(first + day),
            value,
            at: moment(),
          }))
        const at = toDay(first + on)
        const cube = await ask(
          declared,
          [...of(numerator, top), ...of(denominator, bottom)],
          `ratio-${world}?from=${at}&to=${at}&by=area&level=town&area=310101`,
        )
        const { rows } = await sql<{ ratio: number | null }>`
          select sum(a.value) / nullif(sum(b.value), 0) as ratio from ${known(numerator)} a
          join ${known(denominator)} b on b.place = a.place and b.day = a.day
          where a.day = ${first + on} and a.value is not null and b.value is not null`.execute(db.sql)
        const ratio = rows[0]?.ratio ?? null
        if (ratio === null) expect(cube.values[0]![0]).toBeNull()
        else expect(cube.values[0]![0]).toBeCloseTo(ratio, 9)
      }),
      { numRuns: 20 },
    )
  })

  test('a cohort is the sum of its clock’s entries by the keys that stay', async () => {
    await fc.assert(
      fc.asyncProperty(someReports, day, async (reports, on) => {
        const flow = `flow-${++world}`
        const arrivals = measures.find(({ id }) => id === 'arrivals')!
        const observed = measures.find(({ id }) => id === 'observed') as Extract<Measure, { kind: 'cohort' }>
        const declared = [
          { ...arrivals, id: flow },
          { ...observed, id: `cohort-${world}`, flow },
        ] as Measure[]
        const at = toDay(first + on)
        const cube = await ask(
          declared,
          reports.map(({ day, ...one }) => ({
            ...one,
            measure: flow,
            day: toDay(first + day),
            at: moment(),
          })),
          `cohort-${world}?from=${at}&to=${at}&by=area&level=district`,
        )
        const { rows } = await sql<{ inside: number | null }>`
          select sum(a.value)::float8 as inside from ${known(flow)} a join slugs k on k.id = a.key
          where k.slug in ('home', 'central') and a.day between ${first + on - 13} and ${first + on}`.execute(
          db.sql,
        )
        expect(cube.values[0]![0] ?? 0).toBe(rows[0]?.inside ?? 0)
      }),
      { numRuns: 20 },
    )
  })
})
