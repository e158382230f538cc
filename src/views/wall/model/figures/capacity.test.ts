import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Site } from '#src/contract/sites.ts'
import { buildCubeFromRows, FIRST_DAY } from '#tests/doubles/rows.ts'
import { capacityOf } from './capacity.ts'

const paths = ['31/a/s0', '31/a/s1', '31/b/s2']
const sites = paths.map((path) => ({ id: path.split('/').at(-1)!, path }) as Site)
const area = { path: '31/a' }
const beds = (rows: (number | null)[][]) =>
  buildCubeFromRows({ kind: 'stock', rows, paths, staleAfterDays: 1 })

test('what is left in all is known only where every site says what it has and uses', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 50 }))
  const three = fc.tuple(cell, cell, cell)
  fc.assert(
    fc.property(three, three, (used, all) => {
      const found = capacityOf(
        beds(used.map((one) => [one])),
        beds(all.map((one) => [one])),
        sites,
        area,
        FIRST_DAY,
      )
      const lefts = [0, 1].map((at) => (used[at] == null || all[at] == null ? null : all[at] - used[at]))
      expect(found.rows.map(({ left }) => left)).toEqual(lefts)
      const [one, other] = lefts as [number | null, number | null]
      expect(found.left).toBe(one === null || other === null ? null : one + other)
    }),
    { seed: 5, numRuns: 200 },
  )
})

test('a stale number is shown and not counted on', () => {
  const used = beds([
    [4, null, null],
    [5, 6, 6],
    [0, 0, 0],
  ])
  const all = beds(Array(3).fill([10, 10, 10]))
  const found = capacityOf(used, all, sites, area, FIRST_DAY + 2)
  expect(found.rows.map((row) => row.used?.value)).toEqual([4, 6])
  expect(found.rows.map(({ left }) => left)).toEqual([null, 4])
  expect(found.left).toBeNull()
})
