import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsNamed } from './rows-named.ts'

test('every row is told once, in order, none that matters less for one that matters more, in no more lines than there are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (weights, room) => {
      const { named, others } = rowsNamed(weights, room)
      expect([...named, ...others].sort((a, b) => a - b)).toEqual(weights.map((_, row) => row))
      expect(named).toEqual([...named].sort((a, b) => a - b))
      expect(named.length + Math.min(1, others.length)).toBeLessThanOrEqual(room)
      const least = Math.min(...named.map((row) => weights[row]!))
      for (const row of others) expect(weights[row]!).toBeLessThanOrEqual(least)
    }),
    { seed: 3, numRuns: 300 },
  )
})
