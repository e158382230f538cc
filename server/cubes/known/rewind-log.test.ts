import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { readReports } from '#server/db/read-reports.ts'
import { readHead } from '#server/db/revisions.ts'
import { areas, columnsOf, type Reported, sites } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'
import { ReportLog } from './report-log.ts'
import { rewindLog } from './rewind-log.ts'

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
function told(log: ReportLog) {
  const all = log.gather(places, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  const cells = Array.from(all.rows, (row, i) =>
    [
      places[row],
      all.days[i],
      all.palette[all.keys[i]!] ?? '',
      all.values[i],
      all.estimated[i],
      all.recordedAt[i],
    ].join(' '),
  )
  return { cells: cells.sort(), places: [...log.places()].sort() }
}

describe.each(engines)('reports rewound on %s', (engine) => {
  let db: Database
  afterEach(() => db.close())

  test('are those read from the database as known after any earlier revision', async () => {
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
        measure: 'arrivals',
        at: `2022-03-09T20:${minute}:00+08:00`,
      }),
    )
    await loadInstance(db, { areas, sites, reports: columnsOf(reports) })
    const { revision } = await readHead(db)
    expect(revision).toBeGreaterThan(15)
    const now = new ReportLog(await readReports(db, { measure: 'arrivals' }), revision)
    const untouched = told(now)
    for (let atRevision = 0; atRevision <= revision; atRevision++) {
      const read = new ReportLog(await readReports(db, { measure: 'arrivals', atRevision }), atRevision)
      const rewound = await rewindLog(db, 'arrivals', atRevision, now)
      expect(rewound && told(rewound)).toEqual(told(read))
    }
    expect(told(now)).toEqual(untouched)
  })
})
