import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressCells } from '#src/domain/cells/suppress.ts'
import { pairRatio } from '#src/domain/cube/ratio.ts'
import { buildCube, total } from '#src/domain/cube.ts'
import { buildPlaceIndex, runOf } from '#src/domain/places.ts'
import { StateCode } from '#src/domain/states.ts'
import { madeOf } from './made-of.ts'

const days = 6
const paths = ['c/d/t1/a', 'c/d/t1/b', 'c/d/t1/c', 'c/d/t2/d', 'c/d/t2/e', 'c/d/t3/f']
const places = buildPlaceIndex(paths.map((path) => ({ id: path.split('/').at(-1)!, path })))

const cell = fc.oneof(
  fc.constant({ value: Number.NaN, state: StateCode.missing }),
  fc.constant({ value: Number.NaN, state: StateCode.notExpected }),
  fc.constant({ value: 0, state: StateCode.zero }),
  fc.integer({ min: 1, max: 40 }).map((value) => ({ value, state: StateCode.value })),
  fc.integer({ min: 1, max: 40 }).map((value) => ({ value, state: StateCode.estimated })),
)
const cells = fc
  .array(cell, { minLength: paths.length * days, maxLength: paths.length * days })
  .map((all) => ({
    values: Float64Array.from(all, ({ value }) => value),
    states: Uint8Array.from(all, ({ state }) => state),
  }))
const asked = fc.record({
  area: fc.constantFrom('c', 'c/d/t1', 'c/d/t2', 'c/d/t3/f'),
  from: fc.integer({ min: 0, max: days - 1 }),
  length: fc.integer({ min: 0, max: days - 1 }),
  kind: fc.constantFrom('flow' as const, 'stock' as const),
})
const cubeOf = (
  kind: 'flow' | 'stock',
  source: { values: Float64Array; states: Uint8Array },
  index = places,
) => buildCube({ measure: 'm', key: null, kind, places: index, from: 0, days, ...source, revision: 1 })
const spanOf = ({ from, length }: { from: number; length: number }) => ({
  from,
  to: Math.min(days - 1, from + length),
})

describe('the places that make a number', () => {
  test('add up to it, and to its reports', () => {
    fc.assert(
      fc.property(cells, asked, (source, question) => {
        const cube = cubeOf(question.kind, source)
        const span = spanOf(question)
        const run = runOf(cube.places, question.area)
        const rows = madeOf(cube, run, span)
        const whole = total(cube, run, span)
        expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(whole.value ?? 0)
        expect(rows.reduce((sum, { reported }) => sum + reported, 0)).toBe(whole.reported)
        expect(rows.reduce((sum, { expected }) => sum + expected, 0)).toBe(whole.expected)
        const shares = rows.flatMap(({ share }) => share ?? [])
        if ((whole.value ?? 0) > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
        expect(shares).toEqual([...shares].sort((a, b) => b - a))
      }),
    )
  })

  test('of a ratio have its numerator and its denominator between them', () => {
    fc.assert(
      fc.property(cells, cells, asked, (above, below, question) => {
        const ratio = pairRatio('r', cubeOf('stock', above), cubeOf('stock', below))
        const span = spanOf(question)
        const run = runOf(ratio.places, question.area)
        const whole = total(ratio, run, span)
        const rows = madeOf(ratio, run, span)
        const sum = (of: 'numerator' | 'denominator') => rows.reduce((all, row) => all + (row[of] ?? 0), 0)
        expect([sum('numerator'), sum('denominator')]).toEqual([whole.numerator ?? 0, whole.denominator ?? 0])
      }),
    )
  })

  test('hide their small counts and still add up, with what is told together in rows of their own', () => {
    fc.assert(
      fc.property(cells, asked, (source, question) => {
        const hidden = suppressCells(source, places, days, 5)
        const cube = cubeOf('flow', hidden, hidden.places)
        const day = { from: question.from, to: question.from }
        const run = runOf(cube.places, question.area)
        const rows = madeOf(cube, run, day)
        const whole = total(cube, run, day)
        for (const { value, residual } of rows)
          if (!residual && value) expect(value).toBeGreaterThanOrEqual(5)
        if (whole.value !== null)
          expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(whole.value)
      }),
    )
  })
})
