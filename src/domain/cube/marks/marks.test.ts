import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { rowsOfMask } from '#src/domain/rows.ts'
import {
  CARRIED,
  counts,
  isCarried,
  isExpected,
  isReported,
  MET,
  START,
  StateCode,
  UNASKED,
  WEEKLY,
} from '#src/domain/states.ts'
import { buildCube } from '../build.ts'
import { setCells } from '../cells.ts'
import { seriesStates } from '../series.ts'
import type { Cube } from '../shape.ts'
import { total } from '../total.ts'

const { value, zero, missing, notExpected, estimated, suppressed, stale } = StateCode
const days = 9
const codes = [
  value,
  value | CARRIED,
  value | CARRIED | MET | WEEKLY,
  value | UNASKED,
  zero,
  zero | START,
  missing,
  missing | WEEKLY,
  notExpected,
  estimated,
  estimated | CARRIED,
  suppressed,
  suppressed | UNASKED,
  stale,
]
const state = (code: number): number => code & 7

type Random = (below: number) => number

function randomOf(seed: number): Random {
  let at = seed
  return (below) => {
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0
    return (at >>> 8) % below
  }
}

function cubeOf(states: Uint8Array, kind: Cube['kind'] = 'flow'): Cube {
  const rows = states.length / days
  const places = Array.from({ length: rows }, (_, row) => String(row).padStart(6, '0'))
  return buildCube({
    measure: 'm',
    key: null,
    kind,
    places: buildPlaceIndex(places.map((id) => ({ id, path: `a/${id}` }))),
    from: 0,
    days,
    values: Uint8Array.from(states, (code) => (counts(code) && state(code) !== zero ? 3 : 0)),
    states: states.slice(),
    revision: 1,
  })
}

/** Nearly all cells are `usual`; the rest are of the palette. */
function statesOf(rows: number, random: Random, usual: number, palette: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: rows * days }, () =>
    random(4) > 0 ? usual : palette[random(palette.length)]!,
  )
}

/** Stretches of rows, long and short, and single ones. */
function maskOf(rows: number, random: Random): Uint8Array {
  const mask = new Uint8Array(rows)
  for (let row = 0; row < rows; ) {
    const length = 1 + random(random(3) === 0 ? 160 : 4)
    mask.fill(random(2), row, Math.min(rows, row + length))
    row += length
  }
  return mask
}

function countIn(states: Uint8Array, mask: Uint8Array, first: number, last: number) {
  const cells: number[] = []
  mask.forEach((held, row) => {
    if (held === 1) cells.push(...states.subarray(row * days + first, row * days + last + 1))
  })
  const count = (of: (code: number) => boolean) => cells.filter(of).length
  return {
    reported: count(isReported),
    expected: count(isExpected),
    estimated: count((code) => state(code) === estimated),
    suppressed: count((code) => state(code) === suppressed),
    stale: count((code) => state(code) === stale),
    carried: count((code) => counts(code) && isCarried(code) && (code & MET) === 0),
  }
}

function expectRight(cube: Cube, states: Uint8Array, mask: Uint8Array): void {
  const rows = rowsOfMask(mask)
  for (const [from, to] of [
    [0, days - 1],
    [3, 3],
    [2, 6],
  ] as const) {
    const answer = total(cube, rows, { from, to })
    const { reported, expected, estimated, suppressed, stale, carried } = answer
    expect({ reported, expected, estimated, suppressed, stale, carried }).toEqual(
      countIn(states, mask, from, to),
    )
  }
  const { states: _, counted, ...behind } = seriesStates(cube, rows)
  for (let day = 0; day < days; day++) {
    const own = Object.fromEntries(Object.entries(behind).map(([name, list]) => [name, list[day]]))
    expect(own).toEqual(countIn(states, mask, day, day))
    expect(counted[day]).toBe(mask.filter((held, row) => held && counts(states[row * days + day]!)).length)
  }
}

test('cells of every state among any rows, whatever most are, before and after cells have changed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 31, 32, 33, 95, 96, 97, 200, 300),
      fc.nat(),
      fc.constantFrom(...codes),
      fc.subarray(codes, { minLength: 1 }),
      (rows, seed, usual, palette) => {
        const random = randomOf(seed)
        const states = statesOf(rows, random, usual, palette)
        const cube = cubeOf(states)
        const mask = maskOf(rows, random)
        expectRight(cube, states, mask)
        expectRight(cube, states, new Uint8Array(rows).fill(1))
        for (let change = 0; change < 12; change++) {
          const row = random(rows)
          const day = random(days)
          const changed = Uint8Array.from(
            { length: 1 + random(days - day) },
            () => codes[random(codes.length)]!,
          )
          setCells(cube, row, day, new Uint8Array(changed.length), changed)
          states.set(changed, row * days + day)
          if (change % 4 === 3) expectRight(cube, states, mask)
        }
        expectRight(cube, states, maskOf(rows, random))
      },
    ),
    { seed: 20220603, numRuns: 100 },
  )
})

test('the same rows are counted again after each change', () => {
  const states = new Uint8Array(200 * days)
  const cube = cubeOf(states)
  const rows = [
    { lo: 0, hi: 120 },
    { lo: 130, hi: 140 },
  ]
  expect(seriesStates(cube, rows).expected[4]).toBe(130)
  setCells(cube, 7, 4, [0], Uint8Array.of(notExpected))
  expect(seriesStates(cube, rows).expected[4]).toBe(129)
  setCells(cube, 133, 4, [0], Uint8Array.of(suppressed))
  expect([seriesStates(cube, rows).expected[4], seriesStates(cube, rows).suppressed[4]]).toEqual([129, 1])
})

test('more rows than two bytes count', () => {
  const random = randomOf(3)
  const states = statesOf(66_000, random, value, [missing, notExpected])
  const cube = cubeOf(states)
  const mask = maskOf(66_000, random)
  expect(total(cube, rowsOfMask(mask), { from: 2, to: 4 })).toMatchObject(countIn(states, mask, 2, 4))
  states.fill(missing)
  const none = cubeOf(states.fill(value, 0, 1))
  expect(total(none, { lo: 0, hi: 66_000 }, { from: 1, to: 1 })).toMatchObject({
    reported: 0,
    expected: 66_000,
  })
})
