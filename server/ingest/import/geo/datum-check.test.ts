import fc from 'fast-check'
import gcoord from 'gcoord'
import { expect, test } from 'vitest'
import { type Datum, datums, type LonLat } from './datum.ts'
import { checkDatum } from './datum-check.ts'

/** A committee of some 800 m by 800 m in 徐泾镇, in WGS-84. */
const outline = [
  [
    [
      [121.25, 31.17],
      [121.2584, 31.17],
      [121.2584, 31.1772],
      [121.25, 31.1772],
      [121.25, 31.17],
    ] as LonLat[],
  ],
]
const anywhere = fc.tuple(
  fc.double({ min: 121.2501, max: 121.2583, noNaN: true }),
  fc.double({ min: 31.1701, max: 31.1771, noNaN: true }),
)
const named = { wgs84: gcoord.WGS84, cgcs2000: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }
const written = (point: LonLat, datum: Datum) => gcoord.transform(point, gcoord.WGS84, named[datum])
const same = (a: Datum, b: Datum) => named[a] === named[b]

test('a right declaration is never doubted', () => {
  fc.assert(
    fc.property(fc.array(anywhere, { maxLength: 60 }), fc.constantFrom(...datums), (points, datum) => {
      const claimed = points.map((point) => ({ point: written(point, datum), outline }))
      const { fits, inside } = checkDatum(claimed, datum)
      expect(fits).toBeNull()
      expect(inside[datum]).toBe(points.length)
    }),
  )
})

test('a wrong one is noticed where points leave their outline, and the right one named', () => {
  fc.assert(
    fc.property(
      fc.array(anywhere, { minLength: 40, maxLength: 80 }),
      fc.constantFrom(...datums),
      fc.constantFrom(...datums),
      (points, truth, declared) => {
        fc.pre(!same(truth, declared))
        const claimed = points.map((point) => ({ point: written(point, truth), outline }))
        const { fits } = checkDatum(claimed, declared)
        expect(fits !== null && same(fits, truth)).toBe(true)
      },
    ),
  )
})

test('two points prove nothing', () => {
  const claimed = [outline[0]![0]![0]!, outline[0]![0]![1]!].map((point) => ({
    point: written([point[0] + 0.0001, point[1] + 0.0001], 'gcj02'),
    outline,
  }))
  expect(checkDatum(claimed, 'wgs84').fits).toBeNull()
})

test('thousands of points of a right declaration, a few of them misplaced, are not doubted', () => {
  const point = written([121.2542, 31.1736], 'gcj02')
  const astray = written([121.2499, 31.1736], 'wgs84')
  const claimed = Array.from({ length: 5000 }, (_, i) => ({ point: i % 100 === 0 ? astray : point, outline }))
  expect(checkDatum(claimed, 'gcj02').fits).toBeNull()
})
