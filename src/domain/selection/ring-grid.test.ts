import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInRing } from '../outline.ts'
import { markInside } from './in-shape.ts'

/** Corners on a coarse lattice, so that edges lie level, upright, on one another and through corners of the grid's cells. */
const anyRing = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
  minLength: 3,
  maxLength: 20,
})

test('many points are inside a lasso as each by itself is', () => {
  fc.assert(
    fc.property(anyRing, fc.nat(), fc.constantFrom(1000, 5000), (ring, seed, count) => {
      let state = seed
      const points = Float64Array.from({ length: 2 * count }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        // Off the lattice: what lies on the line may fall on either side.
        return ((state >>> 8) % 8191) / 910.1 + 0.00001 - 0.4
      })
      points.set([Number.NaN, Number.NaN], 6)
      const marks = new Uint8Array(count)
      markInside({ kind: 'lasso', points: ring }, points, marks)
      const wanted = marks.map((_, i) => (isInRing(ring, [points[2 * i]!, points[2 * i + 1]!]) ? 1 : 0))
      expect(marks).toEqual(wanted)
    }),
    { seed: 20220603, numRuns: 150 },
  )
})
