import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOn, valueOn } from '#src/charts/series.ts'
import type { CohortMeasure } from '#src/contract/catalog.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'
import { bare, counts, StateCode } from '#src/domain/states.ts'
import { cubeSetOf } from '#src/queries/cubes/cube-set.ts'
import { FIRST_DAY } from '#tests/doubles/rows.ts'
import { clockOf } from './clock.ts'

const names = { zh: '观察', en: 'observed' }
const days = 5
const today = FIRST_DAY + days - 1
const cohort: CohortMeasure = {
  id: 'observed',
  kind: 'cohort',
  name: names,
  unit: names,
  definition: names,
  owner: names,
  source: names,
  decimals: 0,
  flow: 'arrivals',
  keys: ['home', 'central'],
  days,
}

type Cell = number | 'missing' | 'hidden' | 'unasked'
const codes = { missing: StateCode.missing, hidden: StateCode.suppressed, unasked: StateCode.notExpected }
const keys = ['home', 'central', 'onward'] as const
/** By place, by key, by day. */
type Town = Record<(typeof keys)[number], Cell[]>[]

const places = buildPlaceIndex([
  { id: 'a', path: '31/t/a' },
  { id: 'b', path: '31/t/b' },
])

function flowOf(town: Town) {
  const cube = (key: string | null, cells: Cell[]) => ({
    measure: 'arrivals',
    key,
    kind: 'flow' as const,
    places,
    from: FIRST_DAY,
    days,
    values: cells.map((cell) => (typeof cell === 'number' ? cell : Number.NaN)),
    states: Uint8Array.from(cells, (cell) =>
      typeof cell === 'number' ? (cell === 0 ? StateCode.zero : StateCode.value) : codes[cell],
    ),
    revision: 1,
  })
  const known = (cell: Cell) => (typeof cell === 'number' ? cell : 0)
  const whole = town.flatMap((place) =>
    place.home.map((cell, day) => known(cell) + known(place.central[day]!) + known(place.onward[day]!)),
  )
  return cubeSetOf(
    [
      cube(null, whole),
      ...keys.map((key) =>
        cube(
          key,
          town.flatMap((place) => place[key]),
        ),
      ),
    ],
    new Uint8Array(),
  )
}

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  fc.constantFrom('missing' as const, 'hidden' as const, 'unasked' as const),
)
const anyDays = fc.array(anyCell, { minLength: days, maxLength: days })
const anyTown = fc.array(fc.record({ home: anyDays, central: anyDays, onward: anyDays }), {
  minLength: 2,
  maxLength: 2,
})

describe('clockOf', () => {
  test('at one place, only the cohort’s keys count, and one of them without a number hides the figure', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const clock = clockOf(cohort, flowOf(town), { path: '31/t/b' }, today)
        const { home, central } = town[1]!
        for (let day = 0; day < days; day++) {
          const parts = [home[day]!, central[day]!]
          const known = parts.filter((cell) => typeof cell === 'number')
          const sum = known.reduce((all, cell) => all + cell, 0)
          expect(valueOn(clock.inside, FIRST_DAY + day)).toBe(known.length > 0 ? sum : Number.NaN)
          const unsure = known.length > 0 && parts.some((cell) => cell === 'missing' || cell === 'hidden')
          expect(bare(codeOn(clock.inside, FIRST_DAY + day)) === StateCode.estimated).toBe(unsure)
        }
        const last = [home[0]!, central[0]!]
        const known = last.filter((cell) => typeof cell === 'number')
        const sum = known.reduce((all, cell) => all + cell, 0)
        const expected = last.includes('hidden')
          ? { value: null, state: 'suppressed' }
          : last.includes('missing')
            ? { value: null, state: 'missing' }
            : known.length === 0
              ? { value: null, state: 'not-expected' }
              : { value: sum, state: sum === 0 ? 'zero' : 'value' }
        expect(clock.leaving).toEqual(expected)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  const full = (home: number, central: number, onward: number) => ({
    home: Array<Cell>(days).fill(home),
    central: Array<Cell>(days).fill(central),
    onward: Array<Cell>(days).fill(onward),
  })

  test('an area is the sum of its places, without those sent onward', () => {
    const clock = clockOf(cohort, flowOf([full(3, 2, 40), full(1, 5, 60)]), { path: '31/t' }, today)
    expect(clock.leaving).toEqual({ value: 11, state: 'value' })
    expect(clock.keys.map(({ key }) => key)).toEqual(['home', 'central'])
    expect(clock.span).toEqual({ from: FIRST_DAY, to: today })
    expect(Array.from(clock.inside.states).every(counts)).toBe(true)
    expect(clock.inside.values).toEqual(Array(days).fill(11))
  })

  test('a cohort without keys of its own counts everybody who enters', () => {
    const { keys: _, ...everybody } = cohort
    const clock = clockOf(everybody, flowOf([full(3, 2, 40), full(1, 5, 60)]), { path: '31/t' }, today)
    expect(clock.leaving.value).toBe(111)
    expect(clock.keys.map(({ key }) => key)).toEqual(['home', 'central', 'onward'])
  })
})
