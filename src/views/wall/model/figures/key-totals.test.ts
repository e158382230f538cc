import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Measure } from '#src/contract/catalog.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { buildCubeFromRows, FIRST_DAY } from '#tests/doubles/rows.ts'
import { keyTotals } from './key-totals.ts'

const paths = ['31/a/s0', '31/a/s1', '31/b/s2']
const hours = ['h8', 'h9', 'h10']
const measure = {
  id: 'intake-by-hour',
  kind: 'flow',
  breakdown: {
    id: 'hour',
    keys: hours.map((id) => ({ id, name: { zh: id, en: id } })),
    total: 'sum',
  },
} as unknown as Measure

/** Days 1 and 2 of what is known, in area a. */
function situation(cubes: Record<string, (number | null)[][]>): Situation {
  const keys = new Map(
    Object.entries(cubes).map(([id, rows]) => [id, buildCubeFromRows({ kind: 'flow', rows, paths })]),
  )
  return {
    sets: new Map([['intake-by-hour', { keys }]]),
    area: { path: '31/a' },
    span: { from: FIRST_DAY + 1, to: FIRST_DAY + 2 },
  } as unknown as Situation
}

test('each key has what its places in the area reported on the days of the scene, in the declared order', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 9 }))
  const row = fc.array(cell, { minLength: 3, maxLength: 3 })
  const cube = fc.array(row, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(cube, cube, cube, (h10, h8, h9) => {
      const found = keyTotals(measure, situation({ h10, h8, h9 }))!
      expect(found.map(({ id }) => id)).toEqual(hours)
      for (const [at, rows] of [h8, h9, h10].entries()) {
        const told = [rows[0]!, rows[1]!].flatMap((days) => days.slice(1)).filter((one) => one !== null)
        const sum = told.reduce((all, one) => all + one, 0)
        expect(found[at]!.total.value).toBe(told.length === 0 ? null : sum)
        expect(found[at]!.total.reported).toBe(told.length)
      }
    }),
    { seed: 3, numRuns: 100 },
  )
})

test('a key without a cube is left out; a measure without a breakdown, or still on its way, has none', () => {
  const s = situation({
    h8: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  })
  expect(keyTotals(measure, s)?.map(({ id }) => id)).toEqual(['h8'])
  expect(keyTotals({ ...measure, id: 'other' } as Measure, s)).toBeNull()
  expect(keyTotals({ id: 'intake-by-hour', kind: 'flow' } as Measure, s)).toBeNull()
})
