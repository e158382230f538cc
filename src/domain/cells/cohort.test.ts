import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CohortMeasure } from '#src/contract/catalog.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { anyReports, anyWorld } from '#tests/doubles/arbitraries.ts'
import { latestReports, questionOf, toColumns } from '#tests/doubles/columns.ts'
import { isReported, stateOf } from '../states.ts'
import { resolveCohort } from './cohort.ts'

const names = { zh: '观察', en: 'observed' }
const clock = 5
const cohort: CohortMeasure = {
  id: 'observed',
  kind: 'cohort',
  name: names,
  unit: names,
  definition: names,
  owner: names,
  source: names,
  decimals: 0,
  flow: 'number',
  keys: ['home', 'central'],
  days: clock,
  released: 'released',
}

const anyCohort = anyWorld.chain((world) =>
  fc.record({
    world: fc.constant(world),
    entries: anyReports(world.places, ['home', 'central', 'onward']),
    released: anyReports(world.places, ['1', '2', '3', '4', '5'], fc.integer({ min: 0, max: 3 })),
    skip: fc.integer({ min: 0, max: 12 }),
  }),
)

describe('resolveCohort', () => {
  test('entries of the clock less early releases, against plain loops', () => {
    fc.assert(
      fc.property(anyCohort, ({ world, entries, released, skip }) => {
        const question = questionOf(world, null, world.from + skip)
        const columns = (reports: typeof entries) => toColumns(latestReports(reports), question.places)
        const cells = resolveCohort(cohort, columns(entries), columns(released), question)
        const known = latestReports(entries).filter(({ value }) => value !== null)
        for (const place of world.places) {
          const asked = (day: number): boolean =>
            day <= world.today &&
            world.measure.reporting.some(
              ({ by, every, from, to }) =>
                every === 'day' &&
                JSON.stringify(by) === JSON.stringify(place.by) &&
                (from === undefined || toDayNumber(from) <= day) &&
                (to === undefined || day <= toDayNumber(to)),
            )
          for (let at = 0; at < question.days; at++) {
            const day = question.from + at
            const inside = known.filter(
              (r) => r.place === place.id && r.key !== 'onward' && r.day > day - clock && r.day <= day,
            )
            const out = latestReports(released).filter((r) => {
              const entry = r.day - Number(r.key) + 1
              return r.place === place.id && r.day <= day && entry > day - clock && entry <= day
            })
            const reported = new Set(inside.map((r) => r.day))
            const window = Array.from({ length: clock }, (_, back) => day - back)
            const gap = window.some((d) => asked(d) && !reported.has(d))
            const value = Math.round((sum(inside) - sum(out)) * 1000) / 1000
            const some = inside.some((r) => r.estimated) || gap ? 'estimated' : value === 0 ? 'zero' : 'value'
            const none = asked(day) ? 'missing' : 'not-expected'
            const cell = question.places.rowOf.get(place.id)! * question.days + at
            const state = day > world.today ? 'not-expected' : reported.size > 0 ? some : none
            expect([place.id, day, stateOf(cells.states[cell]!)]).toEqual([place.id, day, state])
            if (reported.size > 0 && day <= world.today) expect(cells.values[cell]).toBeCloseTo(value, 6)
            expect(isReported(cells.states[cell]!)).toBe(asked(day) && reported.has(day))
          }
        }
      }),
      { seed: 14, numRuns: 100 },
    )
  })
})

const sum = (reports: readonly { value: number | null }[]): number =>
  reports.reduce((all, { value }) => all + (value ?? 0), 0)
