import { expect, test } from 'vitest'
import { cubeDays } from './cube-days.ts'
import type { CubeMeasure } from './measures.ts'

const history = { from: '2020-01-20', to: '2022-06-03' }
const window = { from: '2022-04-05', to: '2022-06-03' }
const words = { zh: '数', en: 'number' }
const measure = (by: 'committee' | { site: string }): CubeMeasure => ({
  id: 'scans',
  kind: 'flow',
  name: words,
  unit: words,
  definition: words,
  owner: words,
  source: words,
  decimals: 0,
  reporting: [{ by, every: 'day' }],
})
const bySites = measure({ site: 'sentinel' })

test('what committees report is asked for whole', () => {
  expect(cubeDays(measure('committee'), { window, history })).toEqual(history)
})

test('what sites report is asked for in quarters that hold the window and the one before it', () => {
  expect(cubeDays(bySites, { window, history })).toEqual({ from: '2022-01-01', to: '2022-06-03' })
})

test('what sites report is asked for whole where its history is looked at', () => {
  expect(cubeDays(bySites, { window, history, whole: ['scans'] })).toEqual(history)
  expect(cubeDays(bySites, { window, history, whole: ['alarms'] }).from).toBe('2022-01-01')
})

test('another time that the window is compared with is asked for too', () => {
  expect(cubeDays(bySites, { window, history, against: '2021-05-04' }).from).toBe('2021-04-01')
  expect(cubeDays(bySites, { window, history, against: '2022-05-30' }).from).toBe('2022-01-01')
})

test('never from before there is anything', () => {
  const early = { from: '2020-02-01', to: '2020-03-01' }
  expect(cubeDays(bySites, { window: early, history }).from).toBe('2020-01-20')
})
