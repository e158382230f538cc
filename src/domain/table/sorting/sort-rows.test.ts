import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SortKey, sortRows } from './sort-rows.ts'

interface Row {
  id: number
  a: SortKey
  b: SortKey
}

const someKey = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-0.5, 0, 2.25, 1e9),
)
const rows = fc
  .array(fc.tuple(someKey, someKey), { maxLength: 30 })
  .map((list) => list.map(([a, b], id): Row => ({ id, a, b })))
const names = fc.array(
  fc.array(fc.constantFrom('徐', '泾', '镇', '青浦', 'a', 'B', '1', '10', '2', '号', ' ', '路'), {
    maxLength: 4,
  }),
  { maxLength: 30 },
)

/** Which of two comes first by one key, as it is said in words. */
function compare(x: SortKey, y: SortKey, descending: boolean): number {
  if (x === null || y === null) return Number(x === null) - Number(y === null)
  return (descending ? -1 : 1) * (Number(x) - Number(y))
}

test('sorts by one key and then by the next, what has none last either way', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), fc.boolean(), (list, first, second) => {
      const sorted = sortRows(list, [
        { keyOf: ({ a }) => a, descending: first },
        { keyOf: ({ b }) => b, descending: second },
      ])
      const slow = [...list].sort(
        (x, y) => compare(x.a, y.a, first) || compare(x.b, y.b, second) || x.id - y.id,
      )
      expect(sorted).toEqual(slow)
    }),
  )
})

test('words stand as a Chinese reader has them, numbers in them by their size', () => {
  const collator = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'accent' })
  fc.assert(
    fc.property(names, (list) => {
      const words = list.map((parts) => parts.join(''))
      expect(sortRows(words, [{ keyOf: (word) => word, descending: false }])).toEqual(
        [...words].sort(collator.compare),
      )
    }),
  )
})
