import { expect, test } from 'vitest'
import { demonstrationCatalog as catalog } from '#server/catalog/demonstration.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import type { Choice } from './choice.ts'
import { faultOfMap } from './fault-of-map.ts'

const choose = (measure: string, per: Choice['per'] = null) =>
  ({ measure: measureOf(catalog, measure), per }) as Choice
const fault = new Error('cut off')

test('a ratio fails with either of its parts, a rate with what it is divided by', () => {
  const failed = (id: string) => new Map([[id, fault]])
  expect(faultOfMap(catalog, choose('coverage-60-plus'), failed('residents-60-plus'))).toBe(fault)
  expect(faultOfMap(catalog, choose('staff-back', 'residents'), failed(catalog.population!))).toBe(fault)
  expect(faultOfMap(catalog, choose('staff-back'), failed(catalog.population!))).toBeNull()
})
