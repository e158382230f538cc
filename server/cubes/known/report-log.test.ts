import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readReports } from '#server/db/reports/read-reports.ts'
import { readHead } from '#server/db/revisions.ts'
import { openChangeFeed } from '#server/ingest/open-change-feed.ts'
import { areas, catalog, columnsOf, contextOf, type Reported, sites } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import type { KnownReports } from './known-reports.ts'
import { MeasureStore } from './measure-store.ts'
import { ReportLog } from './report-log.ts'

const places = ['c1', 'c2', 'c3', 'g1']
const report = fc.record({
  place: fc.constantFrom(...places),
  day: fc.constantFrom('2022-03-07', '2022-03-08', '2022-03-09'),
  key: fc.constantFrom(undefined, 'home', 'central'),
  value: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 4 }),
  estimated: fc.boolean(),
  minute: fc.integer({ min: 10, max: 30 }),
})

/** Everything that a log answers, cell by cell. */
function told(log: KnownReports) {
  const all = log.gather(places, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  const cells = Array.from(all.rows, (row, i) =>
    [
      places[row],
      all.days[i],
      all.palette[all.keys[i]!] ?? '',
      all.values[i],
      all.estimated[i],
      all.recordedAt[i],
      all.corrected[i],
    ].join(' '),
  )
  return {
    cells: cells.sort(),
    places: [...log.places()].sort(),
    has: places.filter((place) => log.has(place)),
  }
}

describe.each(engines)('reports as known earlier, on %s', (engine) => {
  const measure = 'arrivals'
  let db: Database
  let revision: number
  beforeEach(async () => {
    db = await emptyDatabase(engine)
    const samples = fc.sample(
      fc.uniqueArray(report, {
        selector: ({ place, day, key, minute }) => [place, day, key, minute].join(),
        minLength: 60,
        maxLength: 60,
      }),
      { numRuns: 1, seed: 7 },
    )
    const reports = samples[0]!.map(
      ({ minute, ...rest }): Reported => ({
        ...rest,
        ...(rest.key === undefined ? { key: undefined as never } : { key: rest.key }),
        measure,
        at: `2022-03-09T20:${minute}:00+08:00`,
      }),
    )
    await loadInstance(db, { areas, sites, reports: columnsOf(reports) })
    revision = (await readHead(db)).revision
    expect(revision).toBeGreaterThan(15)
  })
  afterEach(() => db.close())

  const readAt = async (atRevision: number) =>
    new ReportLog(await readReports(db, { measure, atRevision }), atRevision)

  test('are those that the database had then, after any revision', async () => {
    const all = new ReportLog(await readReports(db, { measure, earlierKept: 60 }), revision)
    expect(all.since).toBe(0)
    for (let then = 0; then <= revision; then++)
      expect(told(all.at(then)), `after ${then}`).toEqual(told(await readAt(then)))
    expect(told(all)).toEqual(told(await readAt(revision)))
  })

  test('stay the same while later changes are applied, and these are told from them', async () => {
    const half = revision >> 1
    const live = new ReportLog(await readReports(db, { measure, atRevision: half, earlierKept: 60 }), half)
    const rows = await db.sql
      .selectFrom('observations as o')
      .innerJoin('places as p', 'p.id', 'o.place')
      .innerJoin('changes as c', 'c.seq', 'o.seq')
      .leftJoin('slugs as s', 's.id', 'o.key')
      .select(['o.seq', 'p.key as place', 'o.day', 's.slug as key', 'o.value', 'o.flags', 'c.recorded_at'])
      .where('o.seq', '>', half)
      .orderBy('o.seq')
      .execute()
    expect(rows.length).toBeGreaterThan(20)
    for (const { seq, recorded_at, flags, ...cell } of rows)
      live.apply({ ...cell, estimated: flags === 1 }, recorded_at, seq)
    for (let then = 0; then <= revision; then++)
      expect(told(live.at(then)), `after ${then}`).toEqual(told(await readAt(then)))
    const moment = rows[9]!.recorded_at
    const counted = live.at(revision).countSince(moment, (place) => place !== 'g1', 0, 99_999)
    const fresh = rows.filter(({ place, recorded_at }) => place !== 'g1' && recorded_at > moment)
    expect(counted).toBe(new Set(fresh.map(({ place, day, key }) => `${place} ${day} ${key}`)).size)
  })

  test('are read from the database where too many were replaced to be kept', async () => {
    const feed = await openChangeFeed(db)
    const context = contextOf(db, feed, catalog, '2022-03-10T12:00:00+08:00')
    const store = new MeasureStore(context, { earlierKept: 1 })
    for (let then = 0; then <= revision; then++)
      expect(told(await store.read(measure, then)), `after ${then}`).toEqual(told(await readAt(then)))
    await feed.close()
  })
})
