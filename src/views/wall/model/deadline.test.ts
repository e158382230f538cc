import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlowMeasure, Reporting } from '#src/contract/catalog.ts'
import { addDays } from '#src/domain/days.ts'
import { deadlineOf, secondsPast } from './deadline.ts'

const day = '2022-06-03'
const names = { zh: '数', en: 'number' }
const measure = (reporting: Reporting[]): FlowMeasure => ({
  id: 'number',
  kind: 'flow',
  name: names,
  unit: names,
  definition: names,
  owner: names,
  source: names,
  decimals: 0,
  reporting,
})

const anyDay = fc.integer({ min: -2, max: 2 }).map((by) => addDays(day, by))
const anyRule = fc
  .record(
    {
      every: fc.constantFrom('day' as const, 'week' as const),
      from: anyDay,
      to: anyDay,
      deadline: fc.constantFrom('09:30', '10:00', '16:00', '23:59'),
    },
    { requiredKeys: ['every'] },
  )
  .map((rule): Reporting => ({ by: 'town', ...rule }))

test('the deadline is the latest of the daily rules that hold on the day', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 6 }), (rules) => {
      let latest: string | null = null
      for (const rule of rules) {
        if (rule.every === 'week' || rule.deadline === undefined) continue
        if (rule.from !== undefined && day < rule.from) continue
        if (rule.to !== undefined && day > rule.to) continue
        if (latest === null || latest < rule.deadline) latest = rule.deadline
      }
      expect(deadlineOf(measure(rules), day)).toBe(latest)
    }),
    { seed: 6, numRuns: 500 },
  )
})

test.each([
  ['2022-06-03T09:59:59+08:00', 0],
  ['2022-06-03T10:00:30+08:00', 0],
  ['2022-06-03T10:01:00+08:00', 60],
  ['2022-06-03T18:30:00+08:00', 8.5 * 3600],
  ['2022-06-05T09:00:00+08:00', 47 * 3600],
])('at %s the form due at ten is %i seconds late', (now, seconds) => {
  expect(secondsPast(day, '10:00', Date.parse(now), 'Asia/Shanghai')).toBe(seconds)
})
