import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyArea, anyWorld, type World, type WorldPlace } from '#tests/doubles/arbitraries.ts'
import { cubeOf } from '#tests/doubles/columns.ts'
import { isCounted, type OracleCell, oracleCell } from '#tests/doubles/oracle.ts'
import { pairRatio } from '../cube/ratio.ts'
import { toDayNumber, weekdayOf } from '../days.ts'
import { runOf } from '../places.ts'
import { counts, StateCode, stateOf } from '../states.ts'
import { alignedShift } from './aligned-shift.ts'
import { movingAverage } from './average.ts'
import { type DayParts, dayParts, valuesOf } from './day-parts.ts'
import { divide } from './divide.ts'
import { overSpan } from './over-span.ts'
import { perSite } from './per-site.ts'
import { rankChanges } from './ranks.ts'

const runs = { seed: 20220603, numRuns: 100 }
const close = (value: number) => Math.round(value * 1e6) / 1e6

const inside = (world: World, area: string) =>
  world.places.filter(({ path }) => path === area || path.startsWith(`${area}/`))

const cellsOn = (world: World, places: readonly WorldPlace[], day: number): OracleCell[] =>
  places.map((place) => oracleCell(world, place, day, null))

/** The sum of what counts; null: nothing does. */
function sumOn(world: World, area: string, day: number): number | null {
  const there = cellsOn(world, inside(world, area), day).filter(isCounted)
  return there.length === 0 ? null : there.reduce((sum, { value }) => sum + value!, 0)
}

const numberOn = (parts: DayParts, day: number): number | null => {
  const at = day - parts.from
  return counts(parts.states[at]!) ? close(valuesOf(parts)[at]!) : null
}

describe('one number over another', () => {
  test('is sum over sum on every day, and none where either is not known', () => {
    fc.assert(
      fc.property(anyWorld, anyWorld, anyArea, (world, other, area) => {
        const [cube, under] = [cubeOf(world, null), cubeOf(other, null)]
        const rate = divide(
          dayParts(cube, runOf(cube.places, area)),
          dayParts(under, runOf(under.places, area)),
          10_000,
        )
        for (let day = cube.from; day < cube.from + cube.days; day++) {
          const [above, below] = [sumOn(world, area, day), sumOn(other, area, day)]
          const wanted = above === null || !below ? null : close((above / below) * 10_000)
          expect(numberOn(rate, day)).toBe(wanted)
        }
      }),
      runs,
    )
  })

  test('is an estimate where what is below is one, and carries the completeness of what is above', () => {
    const parts = (code: number): DayParts => ({
      from: 0,
      above: Float64Array.of(6),
      below: null,
      factor: 1,
      states: Uint8Array.of(code),
      reported: Int32Array.of(3),
      expected: Int32Array.of(4),
    })
    const rate = divide(
      parts(StateCode.value),
      { ...parts(StateCode.estimated), above: Float64Array.of(3) },
      1,
    )
    expect([stateOf(rate.states[0]!), rate.reported[0], rate.expected[0]]).toEqual(['estimated', 3, 4])
    const hidden = divide(parts(StateCode.suppressed), parts(StateCode.value), 1)
    expect(stateOf(hidden.states[0]!)).toBe('suppressed')
  })

  test('over a span adds a flow, and stands over the last day of a level', () => {
    const flow: DayParts = {
      from: 10,
      above: Float64Array.of(2, 3, 100, 5),
      below: Float64Array.of(100, 100, 0, 200),
      factor: 10,
      states: Uint8Array.of(StateCode.value, StateCode.value, StateCode.missing, StateCode.value),
      reported: new Int32Array(4),
      expected: new Int32Array(4),
    }
    const span = { from: 10, to: 13 }
    expect(overSpan(flow, span, { above: true, below: false }).value).toBe((10 / 200) * 10)
    expect(overSpan(flow, span, { above: true, below: true }).value).toBe((10 / 400) * 10)
    expect(overSpan(flow, span, { above: false, below: false }).value).toBe((5 / 200) * 10)
    expect(overSpan(flow, { from: 12, to: 12 }, { above: true, below: false })).toMatchObject({
      value: null,
      code: StateCode.missing,
    })
  })
})

describe('a moving average', () => {
  const averageOf = (sums: readonly (number | null)[], days: readonly OracleCell[][]) => {
    const owed = days.filter((cells) =>
      cells.some(({ expected, state }) => expected || state !== 'not-expected'),
    )
    const there = sums.filter((sum) => sum !== null)
    if (there.length === 0 || there.length < owed.length / 2) return null
    return close(there.reduce((a, b) => a + b, 0) / there.length)
  }

  test('is the mean of the days that are there, and none where fewer than half are', () => {
    fc.assert(
      fc.property(anyWorld, anyArea, fc.integer({ min: 1, max: 9 }), (world, area, width) => {
        const cube = cubeOf(world, null)
        const until = cube.from + cube.days - 1
        const answer = movingAverage(dayParts(cube, runOf(cube.places, area)), width, until)
        for (let day = cube.from; day <= until; day++) {
          const window = Array.from({ length: width }, (_, back) => day - back)
          const whole = day - width + 1 >= cube.from
          const cells = window.map((one) => cellsOn(world, inside(world, area), one))
          const sums = window.map((one) => sumOn(world, area, one))
          expect(numberOn(answer, day)).toBe(whole ? averageOf(sums, cells) : null)
          if (!whole) continue
          const flat = cells.flat()
          expect(answer.reported[day - cube.from]).toBe(flat.filter(({ reported }) => reported).length)
          expect(answer.expected[day - cube.from]).toBe(flat.filter(({ expected }) => expected).length)
        }
      }),
      runs,
    )
  })

  test('of a ratio is sum over sum, never a mean of ratios', () => {
    fc.assert(
      fc.property(anyWorld, anyWorld, anyArea, (above, below, area) => {
        const ratio = pairRatio('share', cubeOf(above, null), cubeOf(below, null))
        const answer = movingAverage(
          dayParts(ratio, runOf(ratio.places, area)),
          3,
          ratio.from + ratio.days - 1,
        )
        for (let day = ratio.from + 2; day < ratio.from + ratio.days; day++) {
          let [upper, lower] = [0, 0]
          for (const one of [day - 2, day - 1, day]) {
            const pairs = inside(above, area).flatMap((place) => {
              const twin = below.places.find(({ id }) => id === place.id)
              if (!twin) return []
              const [a, b] = [oracleCell(above, place, one, null), oracleCell(below, twin, one, null)]
              return isCounted(a) && isCounted(b) ? [[a.value!, b.value!] as const] : []
            })
            const sum = pairs.reduce((total, [, b]) => total + b, 0)
            if (sum === 0) continue
            upper += pairs.reduce((total, [a]) => total + a, 0)
            lower += sum
          }
          const found = numberOn(answer, day)
          if (found !== null) expect(found).toBe(close(upper / lower))
        }
      }),
      runs,
    )
  })

  test('says that it lacks a day, and leaves the running day out', () => {
    const { value, missing } = StateCode
    const parts: DayParts = {
      from: 0,
      above: Float64Array.of(4, 0, 8, 2),
      below: null,
      factor: 1,
      states: Uint8Array.of(value, missing, value, value),
      reported: Int32Array.of(1, 0, 1, 0),
      expected: Int32Array.of(1, 1, 1, 1),
    }
    const answer = movingAverage(parts, 3, 2)
    expect([...answer.states].map(stateOf)).toEqual([
      'not-expected',
      'not-expected',
      'estimated',
      'not-expected',
    ])
    expect(valuesOf(answer)[2]).toBe(6)
    expect([answer.reported[2], answer.expected[2]]).toEqual([2, 3])
  })
})

test('per site is the mean of the sites that counted, without the areas around them', () => {
  fc.assert(
    fc.property(anyWorld, anyArea, (world, area) => {
      const cube = cubeOf(world, null)
      const sites = new Set(world.places.filter(({ by }) => typeof by === 'object').map(({ id }) => id))
      const answer = perSite(cube, runOf(cube.places, area), (id) => sites.has(id))
      const own = inside(world, area).filter(({ id }) => sites.has(id))
      for (let day = cube.from; day < cube.from + cube.days; day++) {
        const cells = cellsOn(world, own, day)
        const there = cells.filter(isCounted)
        const mean = there.reduce((sum, { value }) => sum + value!, 0) / there.length
        expect(numberOn(answer, day)).toBe(there.length === 0 ? null : close(mean))
        expect(answer.reported[day - cube.from]).toBe(cells.filter(({ reported }) => reported).length)
        expect(answer.expected[day - cube.from]).toBe(cells.filter(({ expected }) => expected).length)
      }
    }),
    runs,
  )
})

test('zeros beside hidden numbers are hidden too, and other numbers beside them are estimates', () => {
  const { zero, value, suppressed } = StateCode
  const parts = (above: number[], codes: number[]): DayParts => ({
    from: 0,
    above: Float64Array.from(above),
    below: null,
    factor: 1,
    states: Uint8Array.from(codes),
    reported: new Int32Array(3).fill(1),
    expected: new Int32Array(3).fill(1),
  })
  const zeros = parts([0, 0, 0], [zero, suppressed, zero])
  const some = parts([0, 0, 6], [zero, suppressed, value])
  const flow = { above: true, below: true }
  const state = (one: DayParts) => stateOf(overSpan(one, { from: 0, to: 2 }, flow).code)
  expect([state(zeros), overSpan(zeros, { from: 0, to: 2 }, flow).value]).toEqual(['suppressed', null])
  expect(state(some)).toBe('estimated')
  const average = (one: DayParts) => stateOf(movingAverage(one, 3, 2).states[2]!)
  expect([average(zeros), average(some)]).toEqual(['suppressed', 'estimated'])
})

describe('ranks', () => {
  const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 6 }))

  test('count who is ahead, and tell how far a place has come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 12 }), fc.boolean(), (pairs, descending) => {
        const [now, before] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)]
        const rank = (all: (number | null)[], own: number | null) =>
          own === null
            ? null
            : 1 + all.filter((one) => one !== null && (descending ? one > own : one < own)).length
        const wanted = pairs.map(([here, there]) => {
          const [a, b] = [rank(now, here), rank(before, there)]
          return { rank: a, gained: a === null || b === null ? null : b - a }
        })
        expect(rankChanges(now, before, descending)).toEqual(wanted)
      }),
      runs,
    )
  })
})

test('the same weeks of another time begin on the same day of the week, as near as can be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 18000, max: 20000 }),
      fc.integer({ min: 18000, max: 20000 }),
      (from, start) => {
        const other = from - alignedShift(from, start)
        expect(weekdayOf(other)).toBe(weekdayOf(from))
        expect(Math.abs(other - start)).toBeLessThanOrEqual(3.5)
      },
    ),
  )
  // Friday 3 June 2022 and Sunday 1 March 2020: the Friday next to it is 28 February.
  expect(toDayNumber('2022-06-03') - alignedShift(toDayNumber('2022-06-03'), toDayNumber('2020-03-01'))).toBe(
    toDayNumber('2020-02-28'),
  )
})
