import { expect, test } from 'vitest'
import { startOfDay, writeMoment, zoneOffset } from './moments.ts'

const hour = 3_600_000
const at = Date.parse

test('a wall clock is ahead of UTC by its zone, summer time too', () => {
  expect(zoneOffset(at('2022-06-03T00:00:00.250Z'), 'Asia/Shanghai')).toBe(8 * hour)
  expect(zoneOffset(at('2022-01-03T00:00:00Z'), 'Europe/Berlin')).toBe(hour)
  expect(zoneOffset(at('2022-07-03T00:00:00Z'), 'Europe/Berlin')).toBe(2 * hour)
  expect(zoneOffset(at('2022-07-03T00:00:00Z'), 'America/St_Johns')).toBe(-2.5 * hour)
})

test('a day begins at its own midnight, also on the day on which the clock is changed', () => {
  expect(startOfDay(at('2022-06-02T23:30:00+08:00'), 'Asia/Shanghai')).toBe(at('2022-06-02T00:00:00+08:00'))
  expect(startOfDay(at('2022-06-03T00:00:00+08:00'), 'Asia/Shanghai')).toBe(at('2022-06-03T00:00:00+08:00'))
  expect(startOfDay(at('2022-03-27T12:00:00+02:00'), 'Europe/Berlin')).toBe(at('2022-03-27T00:00:00+01:00'))
  expect(startOfDay(at('2022-10-30T12:00:00+01:00'), 'Europe/Berlin')).toBe(at('2022-10-30T00:00:00+02:00'))
})

test('a moment is written as short as it is, and read again is the same', () => {
  expect(writeMoment(at('2022-06-02T12:00:00Z'), 'Asia/Shanghai')).toBe('2022-06-02T20:00:00+08:00')
  expect(writeMoment(at('2022-06-02T12:00:07Z'), 'Asia/Shanghai')).toBe('2022-06-02T20:00:07+08:00')
  expect(writeMoment(at('2022-06-02T12:00:07.089Z'), 'Asia/Shanghai')).toBe('2022-06-02T20:00:07.089+08:00')
  expect(writeMoment(at('2022-06-02T12:00:00Z'), 'America/St_Johns')).toBe('2022-06-02T09:30:00-02:30')
  const moment = at('2022-06-02T12:00:07.089Z')
  expect(Date.parse(writeMoment(moment, 'America/St_Johns'))).toBe(moment)
})
