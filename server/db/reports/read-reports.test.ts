import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { observedDays, readHead, revisionAt } from '#server/db/revisions.ts'
import type { ReportColumns } from '#server/ingest/columns.ts'
import { areas, sites } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { historyOf, latestOf } from './place-history.ts'
import { readReports } from './read-reports.ts'

interface Row {
  place: string
  day: number
  key: string | null
  value: number | null
  estimated: boolean
  at: number
}

const places = ['c1', 'c2', 'c3', 'g1', '31']
const keys = ['home', 'central']
const row = fc.record<Row>({
  place: fc.constantFrom(...places),
  day: fc.integer({ min: -3, max: 4 }).map((day) => 19_000 + day),
  key: fc.constantFrom(null, ...keys),
  value: fc.option(
    fc.oneof(fc.integer({ min: 0, max: 99 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  ),
  estimated: fc.boolean(),
  at: fc.integer({ min: 1, max: 9 }).map((at) => 1_646_000_000_000 + at * 1000),
})
/** The same cell is reported at most once at one moment. */
const rows = fc.uniqueArray(row, {
  selector: ({ place, day, key, at }) => [place, day, key, at].join(),
  maxLength: 60,
})

function columnsOf(measure: string, reports: readonly Row[]): ReportColumns {
  return {
    measure,
    places,
    place: reports.map(({ place }) => places.indexOf(place)),
    day: reports.map(({ day }) => day),
    keys,
    key: reports.map(({ key }) => (key === null ? -1 : keys.indexOf(key))),
    value: reports.map(({ value }) => value ?? Number.NaN),
    estimated: reports.map(({ estimated }) => Number(estimated)),
    recordedAt: reports.map(({ at }) => at),
    sources: ['office'],
    notes: new Map(reports.map((_, i) => [i, { reason: `row ${i}` }])),
  }
}

const cellOf = ({ place, day, key }: Pick<Row, 'place' | 'day' | 'key'>) => `${place} ${day} ${key}`

/** What is known at a moment, by brute force: later moments replace earlier ones. */
function latest(reports: readonly Row[], until: number): Map<string, Row> {
  const known = new Map<string, Row>()
  for (const report of [...reports].sort((a, b) => a.at - b.at))
    if (report.at <= until) known.set(cellOf(report), report)
  return known
}

describe.each(engines)('reports on %s', (engine) => {
  let db: Database
  afterEach(() => db.close())

  test('come back as the latest known at any moment, whatever was loaded', async () => {
    db = await emptyDatabase(engine)
    await loadInstance(db, { areas, sites })
    let round = 0
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 0, max: 10 }), async (reports, moment) => {
        round++
        const measure = `measure-${round}`
        // Moments never run backwards, so each round is an hour later.
        const later = reports.map((one) => ({ ...one, at: one.at + round * 3_600_000 }))
        const until = 1_646_000_000_000 + round * 3_600_000 + moment * 1000
        await loadInstance(db, { reports: [columnsOf(measure, later)] })
        const atRevision = await revisionAt(db, new Date(until))
        const read = await readReports(db, { measure, atRevision })
        const got = new Map<string, Row>()
        for (let i = 0; i < read.length; i++) {
          const cell: Row = {
            place: read.places[read.place[i]!]!,
            day: read.day[i]!,
            key: read.keys[read.key[i]!]!,
            value: Number.isNaN(read.value[i]!) ? null : read.value[i]!,
            estimated: read.estimated[i] === 1,
            at: read.recordedAt[i]!,
          }
          expect(got.has(cellOf(cell))).toBe(false)
          got.set(cellOf(cell), { ...cell, value: cell.value === null ? null : cell.value + 0 })
        }
        const expected = [...latest(later, until)].map(
          ([cell, one]) => [cell, { ...one, value: one.value === null ? null : one.value + 0 }] as const,
        )
        expect(got).toEqual(new Map(expected))
      }),
      { numRuns: 25 },
    )
  })

  test('tell the history of a cell and where the newest value came from', async () => {
    db = await emptyDatabase(engine)
    const at = Date.parse('2022-03-01T20:00:00+08:00')
    const cell = { place: 'c1', day: 19_050, key: 'home', estimated: false }
    const reports = [
      { ...cell, value: 7, at },
      { ...cell, value: 9, at: at + 1000 },
      { ...cell, day: 19_051, value: 3, at: at + 2000 },
      { ...cell, day: 19_051, value: null, at: at + 3000 },
    ]
    await loadInstance(db, { areas, sites, reports: [columnsOf('arrivals', reports)] })
    const history = await historyOf(db, { ...cell, measure: 'arrivals' })
    expect(
      history.map(({ value, recordedAt, source, reason }) => [value, recordedAt, source, reason]),
    ).toEqual([
      [7, at, 'office', 'row 0'],
      [9, at + 1000, 'office', 'row 1'],
    ])
    // The withdrawn day does not hide the day before it.
    expect(await latestOf(db, { place: 'c1', day: 19_060 })).toMatchObject([
      { measure: 'arrivals', key: 'home', day: 19_050, value: 9, corrections: 1 },
    ])
    expect(await latestOf(db, { place: 'c1', day: 19_060, atRevision: 1 })).toMatchObject([
      { value: 7, corrections: 0 },
    ])
    expect(await latestOf(db, { place: 'c1', day: 19_049 })).toEqual([])
    expect(await observedDays(db)).toEqual({ from: 19_050, to: 19_051 })
    expect(await readHead(db)).toMatchObject({ revision: 4, recordedAt: at + 3000 })
  })

  test('are refused as a whole when one is for a place that nobody knows', async () => {
    db = await emptyDatabase(engine)
    const reports = {
      ...columnsOf('arrivals', []),
      places: ['nowhere'],
      place: [0],
      day: [1],
      value: [1],
      recordedAt: [1],
    }
    await expect(loadInstance(db, { areas, sites, reports: [reports] })).rejects.toThrow('nowhere')
    expect(await readHead(db)).toMatchObject({ revision: 0, placesRevision: 0 })
  })
})
