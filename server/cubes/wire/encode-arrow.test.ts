import { tableFromIPC } from '@uwdata/flechette'
import { expect, test } from 'vitest'
import { toDayNumber } from '#src/domain/days.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { CARRIED, counts, START, StateCode, UNASKED, WEEKLY } from '#src/domain/states.ts'
import { decodeCubes } from '#src/sources/figures/decode-cube.ts'
import { type ArrowCube, encodeArrow } from './encode-arrow.ts'

const { value, zero, missing, notExpected, estimated, suppressed, stale } = StateCode

function cubeOf(rows: number, days: number, cell: (row: number, day: number) => [number, number]): ArrowCube {
  const values = new Float64Array(rows * days)
  const states = new Uint8Array(rows * days)
  for (let row = 0; row < rows; row++)
    for (let day = 0; day < days; day++) [values[row * days + day], states[row * days + day]] = cell(row, day)
  const places = Array.from({ length: rows }, (_, row) => ({
    id: rows === 7 ? `p${row}` : String(row).padStart(5, '0'),
    path: `310000/${String(row % 7).padStart(3, '0')}/${String(row).padStart(5, '0')}`,
    reportedAt: row % 2 === 0 ? 1_654_214_400_000 + row * 1000 : null,
  }))
  return {
    measure: 'gate-entries',
    kind: 'flow',
    staleAfterDays: null,
    places: buildPlaceIndex(places),
    from: toDayNumber('2022-03-01'),
    days,
    revision: 7,
    asOf: null,
    demonstration: true,
    frames: [{ key: null, values, states }],
  }
}

function expectSame(cube: ArrowCube): void {
  const decoded = decodeCubes(encodeArrow(cube))
  expect(decoded.map(({ key }) => key)).toEqual(cube.frames.map(({ key }) => key))
  decoded.forEach((one, i) => {
    const frame = cube.frames[i]!
    expect(one.places.ids).toEqual(cube.places.ids)
    expect(one.places.paths).toEqual(cube.places.paths)
    expect(one.places.reportedAt).toEqual(cube.places.reportedAt)
    expect({ from: one.from, days: one.days, revision: one.revision }).toEqual({
      from: cube.from,
      days: cube.days,
      revision: cube.revision,
    })
    expect(Array.from(one.states)).toEqual(Array.from(frame.states))
    const numbers = (values: ArrayLike<number>) =>
      Array.from(frame.states, (code, cell) => (counts(code) ? values[cell] : null))
    expect(numbers(one.values)).toEqual(numbers(frame.values))
  })
}

test('every state and mark survives the wire', () => {
  const marks = [0, CARRIED, UNASKED, WEEKLY | START, CARRIED | WEEKLY]
  const states = [value, zero, missing, notExpected, estimated, suppressed, stale]
  expectSame(
    cubeOf(7, 5, (row, day) => {
      const state = states[row]!
      return [state === value || state === estimated ? row + day + 1 : 0, state | marks[day]!]
    }),
  )
})

test.each([
  ['bytes', 250],
  ['negative bytes', -3],
  ['16 bits', 40_000],
  ['negative 16 bits', -30_000],
  ['32 bits', 2_000_000],
  ['beyond 32 bits', 9_000_000_000],
  ['fractions', 36.6],
])('numbers of %s survive the wire', (_name, number) => {
  expectSame(cubeOf(2, 3, (row, day) => (row + day === 0 ? [number, value] : [0, zero])))
})

test('an estimated zero stays an estimate', () => {
  expectSame(cubeOf(1, 2, (_row, day) => [0, day === 0 ? estimated : zero]))
})

test('a big cube travels in another order and arrives in tree order', () => {
  const cube = cubeOf(1000, 201, (row, day) => [1 + ((row * 7919) % 97) + (day % 7), value])
  expectSame(cube)
  const travelled = tableFromIPC(encodeArrow(cube)).getChild('id').toArray()
  expect(Array.from(travelled as Iterable<string>)).not.toEqual(cube.places.ids)
})

test('a cube without rows or with several keys survives the wire', () => {
  expectSame(cubeOf(0, 3, () => [0, value]))
  const cube = cubeOf(2, 2, (row, day) => [row + day, row + day === 0 ? zero : value])
  const home = cubeOf(2, 2, () => [0, missing]).frames[0]!
  expectSame({ ...cube, frames: [...cube.frames, { ...home, key: 'home' }] })
})

test('other readers see numbers where there are numbers and nulls elsewhere, without a column of states', () => {
  const table = tableFromIPC(
    encodeArrow(cubeOf(2, 2, (row, day) => (row === day ? [row + 4, value] : [0, missing]))),
  )
  expect(table.names).toEqual(['id', 'within', 'reportedAt', 'values'])
  expect(
    Array.from(table.getChild('values').toArray(), (list) => Array.from(list as Iterable<unknown>)),
  ).toEqual([
    [4, null],
    [null, 5],
  ])
})

test('what is no cube is refused', () => {
  expect(() => decodeCubes(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow()
})
