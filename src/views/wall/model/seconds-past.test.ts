import { expect, test } from 'vitest'
import { secondsPast } from './seconds-past.ts'

const day = '2022-06-03'

test.each([
  ['2022-06-03T09:59:59+08:00', 0],
  ['2022-06-03T10:00:30+08:00', 0],
  ['2022-06-03T10:01:00+08:00', 60],
  ['2022-06-03T18:30:00+08:00', 8.5 * 3600],
  ['2022-06-05T09:00:00+08:00', 47 * 3600],
])('at %s the form due at ten is %i seconds late', (now, seconds) => {
  expect(secondsPast(day, '10:00', Date.parse(now), 'Asia/Shanghai')).toBe(seconds)
})
