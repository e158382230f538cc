import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FormCompleteness } from '#src/contract/figures/completeness.ts'
import { bare, StateCode } from '#src/domain/states.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { byChild } from './by-child.ts'
import { inNeed } from './by-need.ts'
import { missingFigures } from './missing-figures.ts'
import { shareCounts } from './share-counts.ts'

// Codes of which one begins with another.
const index = buildAreaIndex(
  ['31', '31/d', '31/d/t10', '31/d/t1', '31/d/t1/a', '31/d/t1/b', '31/d/t10/c'].map((path) => areaAt(path)),
)
const within = (code: string) => index.areas[index.rowOf.get(code)!]!

test('who is missing stands with the area right inside, in tree order; areas that are it themselves stand alone', () => {
  const who = (place: string, area = place) => ({ place, area })
  const gates = [who('g1', 'c'), who('g2', 'a'), who('g3', 'b')]
  const told = (code: string, list: { place: string; area: string }[]) =>
    byChild(list, within(code), index).map(({ area, members }) => [
      area?.code ?? null,
      members.map(({ place }) => place),
    ])
  expect(told('d', gates)).toEqual([
    ['t1', ['g2', 'g3']],
    ['t10', ['g1']],
  ])
  expect(told('t1', [who('a'), who('b')])).toEqual([[null, ['a', 'b']]])
  expect(told('t1', [who('b'), who('g2', 'a')])).toEqual([
    [null, ['b']],
    ['a', ['g2']],
  ])
})

const form = (id: string, overdue: number, due: number, deadline: string | null): FormCompleteness => ({
  form: id,
  name: { zh: id, en: id },
  expected: 50,
  reported: 50 - overdue - due,
  inTime: 50 - overdue - due,
  late: 0,
  due,
  overdue,
  partial: 0,
  deadline,
  lastReportAt: null,
  measures: [],
  areas: [],
  missing: [],
})

test('the overdue come first, then what is due first; a week has time, and what is whole is not told', () => {
  const forms = [
    form('whole', 0, 0, '09:00'),
    form('week', 0, 40, null),
    form('evening', 0, 30, '21:00'),
    form('morning', 0, 2, '09:00'),
    form('late', 1, 0, '22:00'),
    form('later', 5, 0, null),
  ]
  expect(inNeed(forms).map(({ form }) => form)).toEqual(['later', 'late', 'morning', 'evening', 'week'])
})

test('an area is hatched the denser the more of its forms are overdue, and the legend counts each once', () => {
  const rows = index.areas.map((_, row) => row)
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.record({ expected: fc.integer({ min: 1, max: 40 }), overdue: fc.nat() })), {
        minLength: rows.length,
        maxLength: rows.length,
      }),
      (given) => {
        const counts = index.areas.flatMap(({ code }, row) => {
          const one = given[row]
          if (!one) return []
          const overdue = one.overdue % (one.expected + 1)
          const { expected } = one
          const none = { inTime: 0, late: 0, due: 0, partial: 0 }
          return [{ area: code, expected, overdue, reported: expected - overdue, ...none }]
        })
        const figures = missingFigures(index.areas, counts, (overdue) => `${overdue} missing`)
        const tally = [0, 0, 0, 0]
        index.areas.forEach(({ code }, row) => {
          const own = counts.find((one) => one.area === code)
          if (!own) {
            expect(bare(figures.states[row]!)).toBe(StateCode.notExpected)
            return
          }
          const share = (100 * own.overdue) / own.expected
          const density = share === 0 ? 0 : share <= 10 ? 1 : share <= 50 ? 2 : 3
          tally[density]!++
          expect(figures.hatch?.[row]).toBe(density)
          expect(figures.format(figures.values[row]!)).toBe(own.overdue === 0 ? '' : `${own.overdue} missing`)
        })
        expect(shareCounts(figures, rows).map(({ count }) => count)).toEqual(tally)
      },
    ),
    { seed: 5, numRuns: 200 },
  )
})
