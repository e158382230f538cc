import { expect, test } from 'vitest'
import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import type { DayContext } from './day-parts.ts'
import { readDay } from './read-day.ts'

const open: DayContext = { year: null, order: null }
const read = (cell: RawCell, context: Partial<DayContext> = {}) => {
  const reading = readDay(cell, { ...open, ...context }, 'Asia/Shanghai')
  return reading.says === 'day' ? toDay(reading.day) : reading
}

test.each<[RawCell]>([
  ['2022-03-05'],
  ['2022-3-5'],
  ['2022/3/5'],
  ['2022/03/05'],
  ['2022.3.5'],
  ['20220305'],
  [20220305],
  ['2022年3月5日'],
  ['2022年03月05日'],
  ['2022 年 3 月 5 日'],
  ['２０２２年３月５日'],
  ['22年3月5日'],
  ['2022年3月5号'],
  ['5-Mar-2022'],
  ['05 March 2022'],
  ['Mar 5, 2022'],
  ['March 5th 2022'],
  ['2022-03-05 14:30'],
  ['2022-03-05 14:30:59'],
  ['2022/3/5 0:00'],
  ['2022-03-05T20:00:00'],
  ['2022年3月5日20时'],
  ['2022年3月5日 上午'],
  ['2022年3月5日（周六）'],
  ['2022-03-05 星期六'],
  ['Sat 5 Mar 2022'],
  ['2022-03-05T15:59:59Z'],
  ['2022-03-05T00:00:00+08:00'],
  ['2022-03-04T16:00:00Z'],
  ['44625'],
  [44625],
  [44625.83],
  [{ day: toDayNumber('2022-03-05') }],
  ['05/05/2022'],
])('%j is a day by itself', (cell) => {
  expect(read(cell)).toBe(cell === '05/05/2022' ? '2022-05-05' : '2022-03-05')
})

test('31/12/2021 and 12/31/2021 give their order away', () => {
  expect(read('31/12/2021')).toBe('2021-12-31')
  expect(read('12/31/2021')).toBe('2021-12-31')
  expect(read('13-5-2022')).toBe('2022-05-13')
})

test.each(['03/05/2022', '3/5/2022', '03-05-2022', '3.5.2022'])('%s is asked, never guessed', (cell) => {
  expect(read(cell)).toEqual({ says: 'asks', ask: 'day-order' })
  expect(read(cell, { order: 'month-first' })).toBe('2022-03-05')
  expect(read(cell, { order: 'day-first' })).toBe('2022-05-03')
})

test.each(['3月5日', '03月05日', '3月5号', '3月5日20:00', '3月5日（周六）', '5-Mar', 'March 5'])(
  '%s asks for its year',
  (cell) => {
    expect(read(cell)).toEqual({ says: 'asks', ask: 'year' })
    expect(read(cell, { year: 2022 })).toBe('2022-03-05')
  },
)

test('3/5 asks for its order first, and then for its year', () => {
  expect(read('3/5')).toEqual({ says: 'asks', ask: 'day-order' })
  expect(read('3/5', { order: 'month-first' })).toEqual({ says: 'asks', ask: 'year' })
  expect(read('3/5', { order: 'month-first', year: 2020 })).toBe('2020-03-05')
})

test('a date alone has the month that its sheet has', () => {
  expect(read('5日', { year: 2022, month: 3 })).toBe('2022-03-05')
  expect(read('5日', { year: 2022 })).toEqual({ says: 'fault', why: 'form' })
})

test.each<[RawCell, string]>([
  ['2022-02-30', 'no-such-day'],
  ['20220230', 'no-such-day'],
  ['2月30日', 'no-such-day'],
  ['2022-13-01', 'no-such-day'],
  ['2021年2月29日', 'no-such-day'],
  ['2022年3月', 'month'],
  ['2022-03', 'month'],
  ['202203', 'month'],
  ['2022/3', 'month'],
  ['3月', 'month'],
  ['Mar 2022', 'month'],
  [{ day: 1e9 }, 'no-such-day'],
  [{ day: Number.NaN }, 'no-such-day'],
  ['昨天', 'form'],
  ['12', 'form'],
  ['39999', 'form'],
  ['60000', 'form'],
  [true, 'form'],
  [`2022-03-05${' '.repeat(10)}x`, 'form'],
])('%j is no day: %s', (cell, why) => {
  expect(read(cell)).toEqual({ says: 'fault', why })
})

test('a day against the chosen order is told', () => {
  expect(read('13/05/2022', { order: 'month-first' })).toEqual({ says: 'fault', why: 'order' })
})

test.each<[RawCell]>([[null], [''], ['—'], ['/'], ['N/A']])('%j is no day given', (cell) => {
  expect(read(cell)).toEqual({ says: 'nothing' })
})

test('a cell of a megabyte is told at once', () => {
  const begin = performance.now()
  for (const cell of [' '.repeat(1e6), '1'.repeat(1e6), `2022${' '.repeat(1e6)}年`, '周'.repeat(1e6)])
    read(cell)
  expect(performance.now() - begin).toBeLessThan(5000)
})
