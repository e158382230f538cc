import { expect, test } from 'vitest'
import { countDays, resolveRange, stepRange } from './resolve-range.ts'

const calendar = { first: '2020-01-20', today: '2022-06-03', defaultDays: 60 }

test.each([
  ['nothing chosen', null, '2022-04-05', '2022-06-03'],
  ['the last 7 days, today among them', { last: 7 }, '2022-05-28', '2022-06-03'],
  ['today', { last: 1 }, '2022-06-03', '2022-06-03'],
  ['all', 'all', '2020-01-20', '2022-06-03'],
  ['more days than there are', { last: 9999 }, '2020-01-20', '2022-06-03'],
  ['two days', { from: '2022-03-01', to: '2022-03-31' }, '2022-03-01', '2022-03-31'],
  ['days before the first', { from: '2019-01-01', to: '2020-02-01' }, '2020-01-20', '2020-02-01'],
  ['days after today', { from: '2022-06-01', to: '2023-01-01' }, '2022-06-01', '2022-06-03'],
  ['only days that do not exist', { from: '2023-01-01', to: '2023-02-01' }, '2022-06-03', '2022-06-03'],
] as const)('%s', (_, range, from, to) => {
  expect(resolveRange(range, calendar)).toEqual({ from, to })
})

test('a step goes by the length of the window and keeps it at both ends', () => {
  const week = { from: '2022-05-28', to: '2022-06-03' }
  expect(stepRange(week, -1, calendar)).toEqual({ from: '2022-05-21', to: '2022-05-27' })
  expect(stepRange(week, 1, calendar)).toEqual(week)
  const early = { from: '2020-01-22', to: '2020-01-28' }
  expect(stepRange(early, -1, calendar)).toEqual({ from: '2020-01-20', to: '2020-01-26' })
})

test('counts both ends', () => {
  expect(countDays({ from: '2022-02-28', to: '2022-03-01' })).toBe(2)
})
