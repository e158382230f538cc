import { describe, expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { buildAreaIndex } from '#src/situation/areas/area-index.ts'
import { defaultView } from '#src/state/params/view-params.ts'
import { areaAt } from '#tests/doubles/areas.ts'
import { chooseFrom } from './choice.ts'

const index = buildAreaIndex([
  areaAt('310000/310118/310118106', 'town'),
  areaAt('310000', 'city'),
  areaAt('310000/310118', 'district'),
])
const catalog: CatalogReply = {
  ...demonstrationCatalog,
  now: '2022-06-03T08:00:00+08:00',
  days: { from: '2020-01-20', to: '2022-06-03' },
  revision: 1,
  declaration: 'first',
  basemap: null,
}
const today = '2022-06-03'

describe('chooseFrom', () => {
  test('an empty address opens where the catalogue says', () => {
    const { choice, unknown } = chooseFrom(defaultView, catalog, index, { today, asOf: null })
    expect(unknown).toEqual([])
    expect(choice?.area.code).toBe('310118')
    expect(choice?.measure.id).toBe('reopened-share')
    expect(choice?.days).toEqual({ from: '2022-04-05', to: '2022-06-03' })
  })

  test('what the address names and nobody knows falls back and is told', () => {
    const view = { ...defaultView, area: '999', measure: 'nonsense', key: 'booster' }
    const { choice, unknown } = chooseFrom(view, catalog, index, { today, asOf: null })
    expect(choice?.area.code).toBe('310118')
    expect(unknown.map((one) => one.param)).toEqual(['area', 'measure', 'key'])
  })

  test('a key belongs to the breakdown of the measure, or of what a ratio divides', () => {
    const view = { ...defaultView, measure: 'coverage-60-plus', key: 'full' }
    expect(chooseFrom(view, catalog, index, { today, asOf: null }).choice?.key).toBe('full')
  })

  test('figures that ended long ago are shown to their end, not to today', () => {
    const { choice } = chooseFrom(defaultView, catalog, index, { today: '2026-11-21', asOf: null })
    expect(choice?.days.to).toBe('2022-06-03')
  })
})
