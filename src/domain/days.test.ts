import { expect, test } from 'vitest'
import { addDays, dayAt, mondayOf, toDay, toDayNumber, weekdayOf } from './days.ts'

test('days and their numbers', () => {
  expect(toDayNumber('1970-01-01')).toBe(0)
  expect(toDay(toDayNumber('2020-02-29'))).toBe('2020-02-29')
  expect(addDays('2020-02-28', 2)).toBe('2020-03-01')
})

test('weeks start on Monday', () => {
  const friday = toDayNumber('2022-06-03')
  expect(weekdayOf(friday)).toBe(4)
  expect(toDay(mondayOf(friday))).toBe('2022-05-30')
  expect(weekdayOf(-4)).toBe(6)
})

test('a day is a day of the deployment, whatever the viewer sees', () => {
  const moment = new Date('2022-06-02T16:30:00Z')
  expect(dayAt(moment, 'Asia/Shanghai')).toBe('2022-06-03')
  expect(dayAt(moment, 'UTC')).toBe('2022-06-02')
})
