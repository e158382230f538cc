import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareWithKnown } from '#server/db/batches/compare.ts'
import { missingFromFile } from '#server/db/batches/missing-from-file.ts'
import { differences } from '#server/db/cells/difference.ts'
import type { Database } from '#server/db/database.ts'
import { loadInstance } from '#server/db/load-instance.ts'
import { commitReports } from '#server/db/reports/commit-reports.ts'
import { candidatesOf, type NewReport } from '#server/ingest/report-candidates.ts'
import { areas, sites } from '#tests/api/town.ts'
import { emptyDatabase, engines } from '#tests/doubles/database.ts'

/** Rows beside what is known, and what a file leaves out, against a search through plain lists. */

const idOf = ({ measure, place, key, day }: NewReport) => `${measure} ${place} ${key} ${day}`
const report: fc.Arbitrary<NewReport> = fc.record({
  measure: fc.constantFrom('scans', 'firms'),
  place: fc.constantFrom('g1', 'g2', 'c1'),
  key: fc.constantFrom(null, 'home', 'central'),
  // Some days are next to each other, some far apart.
  day: fc.integer({ min: 0, max: 11 }).map((n) => (n % 4) + 40 * Math.floor(n / 4)),
  value: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 5 }),
  estimated: fc.boolean(),
  qualifier: fc.option(fc.constantFrom('近2', '约 \'x\', "y" {1}'), { freq: 2 }),
  reason: fc.option(fc.constant('补报'), { freq: 2 }),
})
const settled = (one: NewReport): NewReport => ({ ...one, estimated: one.value !== null && one.estimated })
const sheet = (maxLength: number) =>
  fc.uniqueArray(report.map(settled), { minLength: 1, maxLength, selector: idOf })

describe.each(engines)('rows of a file beside what is known, on %s', (engine) => {
  let db: Database
  /** Each run has days of its own. */
  let epoch = 10_000
  beforeAll(async () => {
    db = await emptyDatabase(engine)
    await loadInstance(db, { areas, sites })
  })
  afterAll(() => db.close())

  test('are new, changed, the same or withdrawn; now, and as known after any revision', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sheet(25), { minLength: 1, maxLength: 3 }),
        sheet(30),
        async (history, file) => {
          epoch += 500
          const later = (rows: NewReport[]) => rows.map((row) => ({ ...row, day: row.day + epoch }))
          const known = [new Map<string, NewReport>()]
          const revisions = [0]
          for (const [i, rows] of history.entries()) {
            const { revision } = await commitReports(db, {
              reports: later(rows),
              source: 'x',
              now: epoch * 1000 + i,
              idempotency: null,
            })
            revisions.push(revision)
            known.push(new Map([...known.at(-1)!, ...later(rows).map((row) => [idOf(row), row] as const)]))
          }
          const rows = later(file)
          const candidates = candidatesOf(rows)
          for (const [at, words] of known.entries()) {
            const options = at === history.length ? {} : { atRevision: revisions[at]! }
            const { difference, before, beforeEstimated, counts, revision } = await compareWithKnown(
              db,
              candidates,
              options,
            )
            expect(revision).toBe(revisions[at])
            const expected = rows.map((row) => differs(row, words.get(idOf(row))))
            expect([...difference].map((code) => differences[code])).toEqual(expected)
            const earlier = rows.map((row) => words.get(idOf(row)))
            expect([...before]).toEqual(earlier.map((row) => row?.value ?? Number.NaN))
            expect([...beforeEstimated]).toEqual(earlier.map((row) => Number(row?.estimated ?? false)))
            for (const one of differences)
              expect(counts[one]).toBe(expected.filter((other) => other === one).length)

            const missing = await missingFromFile(db, candidates, options)
            const said = new Set(rows.map(idOf))
            const spoken = (row: NewReport) =>
              rows.some(({ measure, key }) => measure === row.measure && key === row.key) &&
              rows.some(({ place }) => place === row.place) &&
              rows.some(({ day }) => day === row.day)
            const left = [...words.values()].filter(
              (row) => row.value !== null && spoken(row) && !said.has(idOf(row)),
            )
            const { candidates: gone } = missing
            const found = Array.from({ length: gone.length }, (_, i) => {
              const key = gone.key[i]! < 0 ? null : gone.keys[gone.key[i]!]!
              expect(gone.value[i]).toBeNaN()
              return `${gone.measures[gone.measure[i]!]} ${gone.places[gone.place[i]!]} ${key} ${gone.day[i]} ${missing.before[i]} ${missing.beforeEstimated[i]}`
            })
            expect(found.sort()).toEqual(
              left.map((row) => `${idOf(row)} ${row.value} ${Number(row.estimated)}`).sort(),
            )
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})

function differs(row: NewReport, known: NewReport | undefined): (typeof differences)[number] {
  const before = known?.value ?? null
  if (row.value === null) return before === null ? 'same' : 'withdrawn'
  if (before === null) return 'new'
  const isSame =
    before === row.value && known!.estimated === row.estimated && known!.qualifier === row.qualifier
  return isSame ? 'same' : 'changed'
}
