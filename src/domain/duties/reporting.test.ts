import { describe, expect, test } from 'vitest'
import type { Reporting } from '#src/contract/catalog.ts'
import { toDay, toDayNumber } from '../days.ts'
import { dutyOf, periodOn, periodsOf } from './reporting.ts'

const reporting: Reporting[] = [
  { by: 'committee', every: 'day', from: '2022-03-01', areas: ['310118'], deadline: '17:00' },
  { by: 'town', every: 'week', from: '2021-01-06', to: '2022-02-28' },
  { by: { site: 'checkpoint' }, every: 'day' },
]
const path = '310000/310118/310118106/310118106005'

describe('who is expected', () => {
  test('reporters of the level or kind, inside the areas', () => {
    expect(periodsOf(reporting, { by: 'committee', path })).toHaveLength(1)
    expect(periodsOf(reporting, { by: 'committee', path: '310000/310105/310105102/1' })).toEqual([])
    expect(periodsOf(reporting, { by: { site: 'checkpoint' }, path: `${path}/c1` })).toHaveLength(1)
    expect(periodsOf(reporting, { by: { site: 'building' }, path: `${path}/b1` })).toEqual([])
  })

  test('first and last day included', () => {
    const periods = periodsOf(reporting, { by: 'town', path: '310000/310118/310118106' })
    const on = (day: string) => periodOn(periods, toDayNumber(day)) !== null
    expect([on('2021-01-05'), on('2021-01-06'), on('2022-02-28'), on('2022-03-01')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('a duty', () => {
  const [weekly] = periodsOf(reporting, { by: 'town', path: '310000/310118/310118106' })

  test('of a week is its ISO week, cut where the period starts', () => {
    const days = ({ from, to }: { from: number; to: number }) => [toDay(from), toDay(to)]
    expect(days(dutyOf(weekly!, toDayNumber('2021-03-03')))).toEqual(['2021-03-01', '2021-03-07'])
    expect(days(dutyOf(weekly!, toDayNumber('2021-01-07')))).toEqual(['2021-01-06', '2021-01-10'])
  })
})
