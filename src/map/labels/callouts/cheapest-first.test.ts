import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cheapestFirst } from './cheapest-first.ts'

it('gives each once, the least cost first, of those alike the earlier', () => {
  const costs = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true })))
  fc.assert(
    fc.property(costs, (given) => {
      const sorted = given.map((_, at) => at).sort((a, b) => given[a]! - given[b]! || a - b)
      expect([...cheapestFirst(given)]).toEqual(sorted)
    }),
  )
})
