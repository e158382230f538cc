import { expect, test } from 'vitest'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { gateSituation } from '#tests/doubles/gate-situation.ts'
import { rankingOf } from './ranking.ts'

const city = areaAt('31', 'city', '上海')
const town = areaAt('31/t', 'town', '徐泾镇')
const index = buildAreaIndex([
  city,
  town,
  areaAt('31/t/a', 'committee', '蟠龙'),
  areaAt('31/t/b', 'committee', '徐安'),
])
const s = { ...gateSituation({ a: [0, 9], b: [0, 4] }), index, area: city }
const told = (panel: Partial<Parameters<typeof rankingOf>[0]>) =>
  rankingOf({ measure: 'gate-entries', ...panel }, s)?.rows.map(({ area, answer }) => [
    area.name,
    answer.value,
  ])

test('the areas right inside are ranked, or all of the level that is asked for, the lowest first', () => {
  expect(told({})).toEqual([['徐泾镇', 13]])
  expect(told({ level: 'committee' })).toEqual([
    ['徐安', 4],
    ['蟠龙', 9],
  ])
  expect(told({ level: 'committee', descending: true })?.[0]).toEqual(['蟠龙', 9])
})

test('of a level that is not inside, the areas right inside are', () => {
  expect(told({ level: 'city' })).toEqual([['上海', 13]])
  expect(told({ level: 'district' })).toEqual([['徐泾镇', 13]])
})
