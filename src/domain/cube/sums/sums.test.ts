import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { counts, StateCode } from '#src/domain/states.ts'
import { buildCube } from '../build.ts'
import { setNumbers } from '../cells.ts'
import { applyReport } from '../renewal/patch.ts'
import { series, seriesStates } from '../series.ts'
import type { Cube } from '../shape.ts'
import { total } from '../total.ts'
import { spanValues } from '../window.ts'

const { value, zero, missing, notExpected, estimated } = StateCode
const days = 5

/** Rows on both sides of where blocks of rows end. */
const anyRows = fc.constantFrom(1, 7, 8, 9, 12, 127, 128, 129, 300)

interface Cells {
  rows: number
  values: number[]
  codes: number[]
}

function cellsOf(rows: number, seed: number, decimals: boolean): Cells {
  const values: number[] = []
  const codes: number[] = []
  let state = seed
  for (let i = 0; i < rows * days; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const code = [value, value, value, zero, missing, notExpected, estimated][(state >>> 8) % 7]!
    const number = 1 + (state >>> 25) + (decimals ? 0.5 : 0)
    codes.push(code)
    values.push(code === value || code === estimated ? number : code === zero ? 0 : Number.NaN)
  }
  return { rows, values, codes }
}

function cubeOf(
  { rows, values, codes }: Cells,
  kind: 'flow' | 'stock',
  list: (numbers: number[]) => ArrayLike<number>,
): Cube {
  const padded = (row: number) => String(row).padStart(4, '0')
  return buildCube({
    measure: 'm',
    key: null,
    kind,
    places: buildPlaceIndex(
      Array.from({ length: rows }, (_, row) => ({ id: padded(row), path: `a/${padded(row)}` })),
    ),
    from: 0,
    days,
    values: list(values),
    states: Uint8Array.from(codes),
    revision: 1,
  })
}

function expectRight(cube: Cube, { rows, values, codes }: Cells, lo: number, hi: number): void {
  const sum = (wanted: (cell: number) => number, from: number, to: number): number => {
    let all = 0
    for (let row = lo; row < hi; row++) for (let day = from; day <= to; day++) all += wanted(row * days + day)
    return all
  }
  const number = (cell: number) => (counts(codes[cell]!) ? values[cell]! : 0)
  const counted = (cell: number) => (counts(codes[cell]!) ? 1 : 0)
  const expected = (cell: number) => (codes[cell] === notExpected ? 0 : 1)
  const each = (wanted: (cell: number) => number) =>
    Array.from({ length: days }, (_, day) => sum(wanted, day, day))
  const run = { lo, hi }
  const behind = seriesStates(cube, run)
  expect(Array.from(series(cube, run))).toEqual(each(number))
  expect(Array.from(behind.counted)).toEqual(each(counted))
  expect(Array.from(behind.expected)).toEqual(each(expected))
  const [first, last] = cube.kind === 'flow' ? [1, 3] : [3, 3]
  const answer = total(cube, run, { from: 1, to: 3 })
  expect(answer.value ?? 0).toBe(sum(number, first!, last!))
  expect([answer.reported, answer.expected]).toEqual([
    sum(counted, first!, last!),
    sum(expected, first!, last!),
  ])
  const spans = Array.from({ length: rows }, (_, row) => {
    let all = 0
    for (let day = first!; day <= last!; day++) all += number(row * days + day)
    return all
  })
  expect(Array.from(spanValues(cube, { from: 1, to: 3 }))).toEqual(spans)
}

const lists = {
  floats: (numbers: number[]) => Float64Array.from(numbers),
  words: (numbers: number[]) => Uint16Array.from(numbers),
  // What stands where nothing counts must not matter.
  bytes: (numbers: number[]) => Uint8Array.from(numbers, (number) => (Number.isNaN(number) ? 7 : number)),
  plain: (numbers: number[]) => numbers,
}

test('any run of many rows, however its numbers came, before and after reports', () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.nat(),
      fc.constantFrom('flow' as const, 'stock' as const),
      fc.constantFrom('floats' as const, 'words' as const, 'bytes' as const, 'plain' as const),
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.nat(days - 1), fc.nat(70_000)), { maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 }),
      (rows, seed, kind, list, decimals, reports, ends) => {
        const cells = cellsOf(rows, seed, decimals && list !== 'bytes' && list !== 'words')
        const cube = cubeOf(cells, kind, lists[list])
        const check = () => {
          for (const [a, b] of ends) {
            const [x, y] = [a % (rows + 1), b % (rows + 1)]
            expectRight(cube, cells, Math.min(x, y), Math.max(x, y))
          }
          expectRight(cube, cells, 0, rows)
        }
        check()
        if (kind === 'stock') return
        for (const [place, day, reported] of reports) {
          const row = place % rows
          const asked = cells.codes[row * days + day] !== notExpected
          if (!asked) continue
          applyReport(cube, row, day, reported, false)
          cells.values[row * days + day] = reported
          cells.codes[row * days + day] = reported === 0 ? zero : value
        }
        check()
      },
    ),
    { seed: 20220603, numRuns: 120 },
  )
})

test('a report that passes the kind of the cells widens them, a stock’s levels too, and no other does', () => {
  for (const kind of ['flow', 'stock'] as const)
    for (const isAsked of [false, true])
      for (const [list, reported, kept] of [
        ['bytes', 255, Uint8Array],
        ['bytes', 256, Uint16Array],
        ['bytes', 65_535, Uint16Array],
        ['bytes', 65_536, Int32Array],
        ['bytes', -1, Int32Array],
        ['words', 65_535, Uint16Array],
        ['words', 65_536, Int32Array],
        ['words', -1, Int32Array],
        ['words', 1.5, Float64Array],
        ['words', 3_000_000_000, Float64Array],
      ] as const) {
        const cells = cellsOf(20, 3, false)
        cells.codes.fill(value)
        cells.values.fill(200)
        const cube = cubeOf(cells, kind, lists[list])
        // The levels are made before the report, or after it.
        if (isAsked) expectRight(cube, cells, 0, 20)
        setNumbers(cube, 9, 2, [reported])
        cells.values[9 * days + 2] = reported
        // The day that a stock's total is of.
        setNumbers(cube, 11, 3, [reported])
        cells.values[11 * days + 3] = reported
        expectRight(cube, cells, 9, 10)
        expectRight(cube, cells, 3, 20)
        const { byDay, byPlace } = cube.tables
        expect(byPlace.within).toBeInstanceOf(kept)
        if (kind === 'stock') expect(byDay).toBeInstanceOf(kept)
      }
})

test('a report that passes 32 bits widens every sum', () => {
  const cells = cellsOf(300, 3, false)
  const cube = cubeOf(cells, 'flow', lists.bytes)
  for (const row of [0, 128, 299]) {
    cells.values[row * days + 2] = 2_000_000_000
    cells.codes[row * days + 2] = value
    applyReport(cube, row, 2, 2_000_000_000, false)
  }
  expect(series(cube, { lo: 0, hi: 300 })[2]).toBeGreaterThan(6_000_000_000)
})

test('the largest bytes add up, in blocks and beside them', () => {
  const cells = cellsOf(300, 3, false)
  cells.codes.fill(value)
  cells.values.fill(255)
  const cube = cubeOf(cells, 'flow', lists.bytes)
  expectRight(cube, cells, 0, 300)
  expectRight(cube, cells, 4, 299)
})

test('the largest numbers of a kind add up over many single rows, to the last day', () => {
  for (const [list, largest] of [
    ['bytes', 255],
    ['words', 65_535],
    ['floats', 99_999],
  ] as const) {
    const cells = cellsOf(1200, 3, false)
    cells.codes.fill(value)
    cells.values.fill(largest)
    const cube = cubeOf(cells, 'flow', lists[list])
    const apart = Array.from({ length: 597 }, (_, i) => ({ lo: 2 * i, hi: 2 * i + 1 }))
    expect([...series(cube, apart)]).toEqual(Array.from({ length: days }, () => 597 * largest))
    const but = apart.map(({ lo, hi }) => ({ lo: hi, hi: lo + 2 }))
    expect([...series(cube, [...but, { lo: 1199, hi: 1200 }])]).toEqual(
      Array.from({ length: days }, () => 598 * largest),
    )
    // Whole blocks but for a row each: those are taken off again.
    const nearly = Array.from({ length: 150 }, (_, i) => ({ lo: 8 * i + 1, hi: 8 * i + 8 }))
    expect([...series(cube, nearly)]).toEqual(Array.from({ length: days }, () => 150 * 7 * largest))
  }
})

test('numbers in whole units come as integers, in the array handed in', () => {
  const cube = cubeOf(cellsOf(129, 5, false), 'flow', lists.bytes)
  const span = { from: 0, to: 4 }
  const out = new Int32Array(129)
  expect(spanValues(cube, span, out)).toBe(out)
  const wide = new Float64Array(129)
  expect(spanValues(cube, span, wide)).toBe(wide)
  expect(Array.from(wide)).toEqual(Array.from(out))
  const decimals = cubeOf(cellsOf(129, 5, true), 'flow', lists.floats)
  expect(spanValues(decimals, span, out)).toBeInstanceOf(Float64Array)
})
