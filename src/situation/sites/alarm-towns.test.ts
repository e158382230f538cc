import { expect, test } from 'vitest'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { inSentence } from '#src/situation/words/in-sentence.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { alarmTowns } from './alarm-towns.ts'

const index = buildAreaIndex([
  areaAt('31', 'city', '上海'),
  areaAt('31/a', 'town', '徐泾镇'),
  areaAt('31/a/b', 'committee', '蟠龙村委会'),
  areaAt('31/c', 'town', '华新镇'),
])
const site = (id: string, kind: string, area: string) => ({
  id,
  kind,
  name: id,
  area,
  path: `31/${area}/${id}`,
  lon: 0,
  lat: 0,
  attributes: {},
})
const sites = [
  site('s1', 'sentinel', 'b'),
  site('s2', 'sentinel', 'a'),
  site('g1', 'checkpoint', 'c'),
  site('g2', 'checkpoint', 'a'),
  site('heard', 'sentinel', 'c'),
]
const alarms = ['s1', 's2', 'g1', 'g2'].map((place) => ({ place, level: 'warning' as const }))
const told = (kinds: readonly string[]) =>
  alarmTowns(
    alarms,
    sites.filter(({ kind }) => kinds.includes(kind)),
    index,
  ).map(({ town, count, kind }) => [town?.name, count, kind])

test('what is silent is counted by town, and named where all of it is of one kind', () => {
  expect(told(['sentinel', 'checkpoint'])).toEqual([
    ['徐泾镇', 3, null],
    ['华新镇', 1, 'checkpoint'],
  ])
  expect(told(['sentinel'])).toEqual([['徐泾镇', 2, 'sentinel']])
})

test('amid a sentence a kind is written small, but for letters that stand for words', () => {
  expect(['Sentinels', 'Central observation sites', 'PCR points', '哨点'].map(inSentence)).toEqual([
    'sentinels',
    'central observation sites',
    'PCR points',
    '哨点',
  ])
})
