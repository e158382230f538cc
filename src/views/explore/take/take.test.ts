import { expect, test } from 'vitest'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { askedOfPanel } from './asked-of-panel.ts'
import { pictureName } from './picture/picture-name.ts'

const days = { from: '2022-05-01', to: '2022-06-03' }
const choice = {
  area: { code: '310118106' },
  part: { path: '31/310118106' },
  days,
  asOf: '2022-06-02T20:00:00+08:00',
  compare: 'week',
} as unknown as Choice
const panel = { measure: 'staff-back', key: null, form: null, per: null, mean: false, versus: null }

test('a panel is taken away as what it shows: a row a day over time, a row a place over places', () => {
  const asked = (form: Parameters<typeof askedOfPanel>[0]['form'], versus: string | null = null) =>
    askedOfPanel({ panel, form, versus }, 'csv', choice, 'zh')
  const shared = { format: 'csv', area: '310118106', ...days, asOf: choice.asOf, lang: 'zh' }
  expect(asked('bar')).toEqual({ ...shared, form: 'series', measures: ['staff-back:*'] })
  expect(asked('heat')).toEqual({ ...shared, form: 'series', measures: ['staff-back'] })
  expect(asked('rank')).toEqual({
    ...shared,
    form: 'table',
    by: 'area',
    measures: ['staff-back'],
    sort: '-value',
    compare: 'week',
  })
  expect(asked('scatter', 'gate-entries')).toMatchObject({
    by: 'reporter',
    measures: ['staff-back', 'gate-entries'],
  })
  const beside = { ...choice, versus: { code: '310118107' } } as unknown as Choice
  const sided = (form: 'bar' | 'heat' | 'rank') =>
    askedOfPanel({ panel, form, versus: null }, 'csv', beside, 'zh').versus
  expect([sided('bar'), sided('heat'), sided('rank')]).toEqual(['310118107', undefined, undefined])
  const divided = (form: Parameters<typeof askedOfPanel>[0]['form']) =>
    askedOfPanel({ panel: { ...panel, per: 'residents' }, form, versus: null }, 'csv', choice, 'zh')
  expect(divided('line')).toMatchObject({ form: 'series', per: 'per-10k' })
  expect(
    askedOfPanel({ panel: { ...panel, mean: true }, form: 'line', versus: null }, 'csv', choice, 'zh'),
  ).toEqual({ ...shared, form: 'series', mean: 'avg7', measures: ['staff-back:*'] })
  expect(divided('spread')).toMatchObject({ by: 'area', level: 'committee', per: 'per-10k' })
  expect(asked('pyramid')).toMatchObject({ form: 'table', by: 'total', measures: ['staff-back:*'] })
})

test('a picture is named by what it is of, where and when', () => {
  expect(pictureName('已复工企业 · 每点位', '徐泾镇', { days, asOf: null }, 'png')).toBe(
    '已复工企业_每点位-徐泾镇-2022-05-01-2022-06-03.png',
  )
  expect(
    pictureName(
      'Scans / alarms',
      'Xujing',
      { days: { from: days.to, to: days.to }, asOf: choice.asOf },
      'svg',
    ),
  ).toBe('Scans_alarms-Xujing-2022-06-03-20220602T2000.svg')
})
