import { describe, expect, test } from 'vitest'
import type { Breakdown } from '#src/contract/catalog.ts'
import type { LiveCell, LiveChange } from '#src/contract/figures/live.ts'
import { buildCube, type Cube, cellAt, total } from '#src/domain/cube.ts'
import { runOf } from '#src/domain/places.ts'
import { cellsFromRows, FIRST_DAY } from '#tests/doubles/rows.ts'
import type { CubeSet } from './cube-set.ts'
import { patchCubeSet } from './patch-cube-set.ts'
import { ratioOf } from './ratio-of.ts'

const names = { zh: '项', en: 'part' }
const adding: Breakdown = {
  id: 'whereabouts',
  name: names,
  keys: [
    { id: 'home', name: names },
    { id: 'central', name: names },
  ],
  total: 'sum',
}
const nested: Breakdown = { ...adding, total: { key: 'central' } }

const cube = (key: string | null, rows: (number | null)[][], kind: 'flow' | 'stock' = 'flow'): Cube =>
  buildCube({ ...cellsFromRows({ kind, rows }), key })

function arrivals(): CubeSet {
  const home = cube('home', [
    [1, 2, null],
    [0, 0, 4],
  ])
  const central = cube('central', [
    [5, 0, null],
    [1, 1, 1],
  ])
  const whole = cube(null, [
    [6, 2, null],
    [1, 1, 5],
  ])
  const keys = new Map([
    ['home', home],
    ['central', central],
  ])
  return { measure: 'arrivals', total: whole, keys, revision: 1, version: 0, wire: { bytes: null } }
}

const change = (...cells: LiveCell[]): LiveChange => ({
  seq: 2,
  recordedAt: '2022-03-03T08:00:00Z',
  measure: 'arrivals',
  days: { from: '2022-03-01', to: '2022-03-03' },
  cells,
})
const cell = (breakdown: string | null, value: number | null, day = '2022-03-03'): LiveCell => ({
  place: 'c0',
  day,
  breakdown,
  value,
  state: 'value',
})
const wholeOn = (set: CubeSet, day: number) =>
  total(set.total, runOf(set.total.places, '31'), { from: FIRST_DAY + day, to: FIRST_DAY + day }).value

describe('patchCubeSet', () => {
  test('a reported key moves its cube and the total of keys that add up', () => {
    const patched = patchCubeSet(arrivals(), change(cell('home', 3), cell('central', 4)), adding)
    expect(patched).toMatchObject({ revision: 2, version: 1 })
    expect(cellAt(patched!.keys.get('home')!, 0, FIRST_DAY + 2)).toMatchObject({ value: 3, state: 'value' })
    expect(wholeOn(patched!, 2)).toBe(12)
  })

  test('of nested keys only the one that stands for the total moves it', () => {
    const patched = patchCubeSet(arrivals(), change(cell('home', 30)), nested)!
    expect(wholeOn(patched, 2)).toBe(5)
    expect(wholeOn(patchCubeSet(patched, { ...change(cell('central', 9)), seq: 3 }, nested)!, 2)).toBe(14)
  })

  test('a withdrawn report is missing, not zero', () => {
    const patched = patchCubeSet(arrivals(), change(cell('home', null), cell('central', null)), adding)!
    expect(cellAt(patched.total, 0, FIRST_DAY + 2).state).toBe('missing')
    expect(wholeOn(patched, 2)).toBe(5)
  })

  test('what may not be sent, or lies at a place not known, must be fetched again', () => {
    expect(patchCubeSet(arrivals(), { ...change(), cells: null }, adding)).toBeNull()
    expect(patchCubeSet(arrivals(), change({ ...cell('home', 1), place: 'nowhere' }), adding)).toBeNull()
  })

  test('a day after the cube is none of its business', () => {
    const patched = patchCubeSet(arrivals(), change(cell('home', 8, '2022-03-09')), adding)!
    expect([0, 1, 2].map((day) => wholeOn(patched, day))).toEqual([7, 3, 5])
  })

  test('a ratio follows the patches of its parts', () => {
    const reopened = cube(null, [[2, 4, null]], 'stock')
    const eligible = cube(null, [[10, 10, 10]], 'stock')
    const ratio = ratioOf('share', reopened, eligible)
    const set: CubeSet = { ...arrivals(), total: reopened, keys: new Map() }
    patchCubeSet(set, change(cell(null, 5)), undefined)
    const last = { from: FIRST_DAY + 2, to: FIRST_DAY + 2 }
    expect(total(ratio, runOf(ratio.places, '31'), last)).toMatchObject({ value: 0.5, numerator: 5 })
  })
})
