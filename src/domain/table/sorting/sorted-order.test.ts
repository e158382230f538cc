import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce } from '#src/domain/turns/steps.ts'
import { sortSteps } from './sort-rows.ts'
import { sortedOrder } from './sorted-order.ts'

/** As many as several runs have, of few or many different keys, now and then in order already. */
const keys = fc
  .record({
    length: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 4090, max: 30_000 })),
    different: fc.constantFrom(1, 3, 500, 1e9),
    seed: fc.integer({ min: 1, max: 1e9 }),
    shape: fc.constantFrom('mixed', 'up', 'down'),
  })
  .map(({ length, different, seed, shape }) => {
    let state = seed
    const rolls = Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647
      return state % different
    })
    if (shape === 'mixed') return rolls
    return rolls.sort((a, b) => (shape === 'up' ? a - b : b - a))
  })

test('entries stand as a plain stable sort has them', () => {
  fc.assert(
    fc.property(keys, (list) => {
      const order = atOnce(sortedOrder(list.length, (a, b) => list[a]! - list[b]!))
      const plain = list.map((_, at) => at).sort((a, b) => list[a]! - list[b]!)
      expect([...order]).toEqual(plain)
    }),
    { numRuns: 40 },
  )
})

test('rows by words and numbers stand as a plain stable sort has them, whatever is done between its pieces', () => {
  const collator = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'accent' })
  fc.assert(
    fc.property(keys, (list) => {
      const rows = list.map((key, id) => ({
        id,
        name: `路${key % 300}号`,
        value: key % 7 === 0 ? null : key % 7,
      }))
      const sorted = atOnce(
        sortSteps(rows, [
          { keyOf: ({ value }) => value, descending: true },
          { keyOf: ({ name }) => name, descending: false },
        ]),
      )
      const plain = [...rows].sort((a, b) => {
        if (a.value !== b.value) return a.value === null ? 1 : b.value === null ? -1 : b.value - a.value
        return collator.compare(a.name, b.name)
      })
      expect(sorted.map(({ id }) => id)).toEqual(plain.map(({ id }) => id))
    }),
    { numRuns: 15 },
  )
})

test('no piece grows with the rows', () => {
  const most = (length: number) => {
    let [worked, longest] = [0, 0]
    const rows = Array.from({ length }, (_, at) => (at * 7919) % length)
    const keyOf = (row: number) => {
      worked++
      return row % 2 === 0 ? row : `号${row}`
    }
    const piece = () => {
      longest = Math.max(longest, worked)
      worked = 0
    }
    for (const _ of sortSteps(rows, [{ keyOf, descending: false }])) piece()
    const compare = (a: number, b: number) => {
      worked++
      return rows[a]! - rows[b]!
    }
    for (const _ of sortedOrder(length, compare)) piece()
    piece()
    return longest
  }
  // A run of 4,096 takes about 12 comparisons each.
  expect(most(20_000)).toBeLessThan(60_000)
  expect(most(200_000)).toBeLessThan(60_000)
})
