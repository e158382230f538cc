import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftTo, turnAt } from './cycle.ts'

const stays = [
  { id: 'today', dwell: 60 },
  { id: 'arrivals', dwell: 20 },
  { id: 'towns', dwell: 40 },
]

test('scenes follow each other, each for its time, and begin again', () => {
  const shown = [0, 59, 60, 79, 80, 119, 120].map((second) => turnAt(stays, second * 1000, 0).index)
  expect(shown).toEqual([0, 0, 1, 1, 2, 2, 0])
  expect(turnAt(stays, 65_000, 0)).toEqual({ index: 1, elapsed: 5, dwell: 20 })
})

test('two walls show the same at the same time, however long either was away', () => {
  const at = Date.parse('2022-06-03T08:00:00+08:00')
  expect(turnAt(stays, at, 0)).toEqual(turnAt(stays, at + 120_000 * 720, 0))
})

test('whoever jumps to a scene sees it from its beginning and then the next', () => {
  fc.assert(
    fc.property(fc.nat(2), fc.integer({ min: 0, max: 4e12 }), (index, now) => {
      const shift = shiftTo(stays, index, now)
      expect(turnAt(stays, now, shift)).toMatchObject({ index, elapsed: 0 })
      const end = now + stays[index]!.dwell * 1000
      expect(turnAt(stays, end, shift).index).toBe((index + 1) % stays.length)
    }),
  )
})

test('a shift into the past or the future leaves a scene on at every moment', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (now, shift) => {
      const { index, elapsed, dwell } = turnAt(stays, now, shift)
      expect(dwell).toBe(stays[index]!.dwell)
      expect(elapsed >= 0 && elapsed < dwell).toBe(true)
    }),
  )
})
