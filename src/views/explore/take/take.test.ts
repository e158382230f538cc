import { expect, test } from 'vitest'
import type { PanelForm } from '#src/contract/desk/panels.ts'
import { everything } from '#src/contract/desk/selection.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { askedOfPanel, type Drawn } from './asked-of-panel.ts'
import { pictureName } from './picture/picture-name.ts'

const days = { from: '2022-05-01', to: '2022-06-03' }
const choice = {
  area: { code: '310118106' },
  part: { path: '31/310118106' },
  measure: { id: 'overseas-arrivals' },
  key: 'home',
  days,
  asOf: '2022-06-02T20:00:00+08:00',
  besideTo: null,
  compare: 'week',
} as unknown as Choice
const panel = { measure: 'staff-back', key: null, form: null, per: null, mean: false, versus: null }

test('a panel is taken away as what it shows: a row a day over time, a row a place over places', () => {
  const asked = (form: PanelForm, versus: Drawn['versus'] = null) =>
    askedOfPanel({ panel, form, versus }, 'csv', choice, 'zh')
  const shared = { format: 'csv', area: '310118106', ...days, asOf: choice.asOf, lang: 'zh' }
  expect(asked('bar')).toEqual({ ...shared, form: 'series', measures: ['staff-back:*'], compare: 'week' })
  expect(asked('heat')).toEqual({ ...shared, form: 'series', measures: ['staff-back'] })
  expect(asked('rank')).toEqual({
    ...shared,
    form: 'table',
    by: 'area',
    measures: ['staff-back'],
    sort: '-value',
    compare: 'week',
  })
  const measures = ['staff-back', 'gate-entries']
  const dots = (by: 'reporter' | 'committee') => asked('scatter', { measure: 'gate-entries', by })
  expect(dots('reporter')).toMatchObject({ by: 'reporter', measures })
  expect(dots('committee')).toMatchObject({ by: 'area', level: 'committee', measures })
  const beside = { ...choice, versus: { code: '310118107' } } as unknown as Choice
  const sided = (form: 'bar' | 'heat' | 'rank') =>
    askedOfPanel({ panel, form, versus: null }, 'csv', beside, 'zh').versus
  expect([sided('bar'), sided('heat'), sided('rank')]).toEqual(['310118107', undefined, undefined])
  const divided = (form: PanelForm) =>
    askedOfPanel({ panel: { ...panel, per: 'residents' }, form, versus: null }, 'csv', choice, 'zh')
  expect(divided('line')).toMatchObject({ form: 'series', per: 'per-10k' })
  expect(
    askedOfPanel({ panel: { ...panel, mean: true }, form: 'line', versus: null }, 'csv', choice, 'zh'),
  ).toEqual({ ...shared, form: 'series', mean: 'avg7', measures: ['staff-back:*'], compare: 'week' })
  expect(divided('spread')).toMatchObject({ by: 'area', level: 'committee', per: 'per-10k' })
  expect(asked('pyramid')).toMatchObject({ form: 'table', by: 'total', measures: ['staff-back:*'] })
})

test('what is known now stands beside the days in the place of an earlier window; a calendar has neither', () => {
  const then = { ...choice, besideTo: days.to } as unknown as Choice
  const asked = (form: PanelForm, of: Choice) => askedOfPanel({ panel, form, versus: null }, 'csv', of, 'zh')
  expect([asked('line', then).beside, asked('line', then).compare]).toEqual(['now', undefined])
  expect([asked('heat', choice).compare, asked('heat', then).beside]).toEqual([undefined, undefined])
})

test('states are those of what the desk shows, whatever the panel', () => {
  const selection = { ...everything, states: ['missing' as const] }
  const picked = { ...choice, part: { path: '31/310118106', picked: { selection } } } as unknown as Choice
  const asked = (of: Choice) => askedOfPanel({ panel, form: 'rank', versus: null }, 'csv', of, 'zh')
  expect(asked(picked)).toMatchObject({
    measures: ['staff-back'],
    states: 'missing',
    statesOf: 'overseas-arrivals:home',
  })
  expect(asked(choice)).not.toHaveProperty('statesOf')
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
