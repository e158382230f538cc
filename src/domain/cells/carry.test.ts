import { expect, test } from 'vitest'
import { toDayNumber } from '../days.ts'
import { isCarried, isReported, StateCode, stateOf } from '../states.ts'
import { carriedCode } from './carry.ts'

const monday = toDayNumber('2022-03-07')
const after = (days: number, weekly: boolean, reportedOn = monday) =>
  carriedCode({ day: reportedOn, state: StateCode.value }, reportedOn + days, 20, weekly)

test('last week’s report does until this week is over', () => {
  expect([1, 6, 7, 12].map((days) => isReported(after(days, true)))).toEqual([true, true, true, true])
  expect([13, 14].map((days) => isReported(after(days, true)))).toEqual([false, false])
  expect(isReported(after(7, true, monday + 6))).toBe(false)
})

test('a daily stock that is carried counts, and is not reported', () => {
  expect(isCarried(after(1, false))).toBe(true)
  expect(isReported(after(1, false))).toBe(false)
})

test('past its limit it is stale, without a report it is missing', () => {
  expect(stateOf(after(20, false))).toBe('value')
  expect(stateOf(after(21, false))).toBe('stale')
  expect(stateOf(carriedCode(null, monday, 20, false))).toBe('missing')
})
