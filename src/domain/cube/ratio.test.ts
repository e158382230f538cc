import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyArea, anySpan, anyWorld, type World } from '#tests/doubles/arbitraries.ts'
import { cubeOf } from '#tests/doubles/columns.ts'
import { isCounted, oracleCell } from '#tests/doubles/oracle.ts'
import { buildCubeFromRows } from '#tests/doubles/rows.ts'
import { cellAt, series, seriesStates, spanStates, spanValues, total } from '../cube.ts'
import { runOf } from '../places.ts'
import { applyRatioReport, pairRatio } from './ratio.ts'

/** Two measures of the same town: what is in both the world and its twin is a pair. */
const anyPair = fc.tuple(anyWorld, anyWorld).map(([above, below]) => ({
  above: { ...above, measure: withoutKeys(above) },
  below: { ...below, measure: withoutKeys(below) },
}))

function withoutKeys({ measure }: World): World['measure'] {
  const { breakdown, ...rest } = measure
  return rest
}

function oracleRatio(
  above: World,
  below: World,
  area: string,
  span: { from: number; to: number },
): number | null {
  const last = Math.min(span.to, above.to)
  let numerator = 0
  let denominator = 0
  let some = false
  for (const place of above.places) {
    const twin = below.places.find(({ id }) => id === place.id)
    if (!twin || !(place.path === area || place.path.startsWith(`${area}/`))) continue
    for (let day = above.from; day <= last; day++) {
      const upper = oracleCell(above, place, day, null)
      const lower = oracleCell(below, twin, day, null)
      if (!isCounted(upper) || !isCounted(lower)) continue
      const inside = (world: World): boolean =>
        world.measure.kind === 'flow' ? day >= span.from : day === span.to
      if (inside(above)) {
        numerator += upper.value!
        some = true
      }
      if (inside(below)) denominator += lower.value!
    }
  }
  return some && Math.abs(denominator) > 1e-9 ? numerator / denominator : null
}

describe('pairRatio', () => {
  test('divides sums over the places that have both, for any area and window', () => {
    fc.assert(
      fc.property(anyPair, anyArea, anySpan, ({ above, below }, area, span) => {
        const ratio = pairRatio('share', cubeOf(above, null), cubeOf(below, null))
        const wanted = oracleRatio(above, below, area, span)
        const answer = total(ratio, runOf(ratio.places, area), span)
        if (wanted === null) expect(answer.value).toBeNull()
        else expect(answer.value).toBeCloseTo(wanted, 9)
      }),
      { seed: 60, numRuns: 200 },
    )
  })

  test('a patched part leaves it as pairing anew would', () => {
    fc.assert(
      fc.property(anyPair, anySpan, ({ above, below }, span) => {
        const ratio = pairRatio('share', cubeOf(above, null, above.from, 0), cubeOf(below, null))
        for (const { place, day, key, value, estimated } of above.reports) {
          if (key === null) applyRatioReport(ratio, 'numerator', place, day, value, estimated)
        }
        const wanted = pairRatio('share', cubeOf(above, null), cubeOf(below, null))
        const run = { lo: 0, hi: ratio.places.ids.length }
        expect(series(ratio, run)).toEqual(series(wanted, run))
        expect(seriesStates(ratio, run)).toEqual(seriesStates(wanted, run))
        expect(spanValues(ratio, span)).toEqual(spanValues(wanted, span))
        expect(spanStates(ratio, span)).toEqual(spanStates(wanted, span))
      }),
      { seed: 61, numRuns: 120 },
    )
  })

  test('never averages ratios, and leaves out who has no denominator', () => {
    const above = buildCubeFromRows({ kind: 'stock', rows: [[9], [10], [50]] })
    const below = buildCubeFromRows({ kind: 'stock', rows: [[10], [100], [null]] })
    const ratio = pairRatio('coverage', above, below)
    const run = { lo: 0, hi: 3 }
    const span = { from: ratio.from, to: ratio.from }
    expect(total(ratio, run, span)).toMatchObject({
      value: 19 / 110,
      numerator: 19,
      denominator: 110,
      reported: 2,
      expected: 3,
    })
    expect(cellAt(ratio, 2, ratio.from)).toEqual({ value: null, state: 'missing', carried: false })
  })

  test('a denominator of nobody is missing, not infinite', () => {
    const above = buildCubeFromRows({ kind: 'stock', rows: [[3]] })
    const ratio = pairRatio('coverage', above, buildCubeFromRows({ kind: 'stock', rows: [[0]] }))
    const span = { from: ratio.from, to: ratio.from }
    expect(total(ratio, { lo: 0, hi: 1 }, span)).toMatchObject({ value: null, state: 'missing' })
    expect(cellAt(ratio, 0, ratio.from).state).toBe('missing')
  })
})
