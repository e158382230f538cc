import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import type { PlaceLine } from '#src/domain/table/line.ts'
import { type MeasureWords, measureColumn, type Read } from './measure-column.tsx'

const words = {
  locale: 'en',
  aspect: (aspect: string) => aspect,
  failed: 'not fetched',
} as unknown as MeasureWords
const line: PlaceLine = { kind: 'place', id: 'a', name: 'a', path: 'a', area: null, site: null }

test('numbers on their way are told from those that could not be fetched', () => {
  const cell = (failed: boolean) => {
    const measure = demonstrationCatalog.measures[0]!
    const read: Read = { measure, isShown: false, per: null, parts: null, reading: null, failed, now: null }
    return measureColumn('value', 'value', read, words).cell(line)
  }
  expect(cell(false)).toBe('…')
  expect(cell(true)).toBe('not fetched')
})
