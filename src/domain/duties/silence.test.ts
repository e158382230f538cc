import { expect, test } from 'vitest'
import { demonstrationCatalog } from '#server/catalog/demonstration.ts'
import { isQuiet, watchedMeasures } from './silence.ts'

test('checkpoints and sentinels are watched, each by what it reports first', () => {
  expect(watchedMeasures(demonstrationCatalog)).toEqual([
    { kind: 'checkpoint', measure: 'gate-entries' },
    { kind: 'sentinel', measure: 'sentinel-scans' },
  ])
})

test('a post is silent when today and the day before were owed and neither has come', () => {
  expect(isQuiet(['met', 'missing', 'due'])).toBe(true)
  expect(isQuiet(['met', 'missing', 'missing'])).toBe(true)
  expect(isQuiet(['missing', 'met', 'due'])).toBe(false)
  expect(isQuiet(['missing', 'none', 'missing'])).toBe(false)
  expect(isQuiet(['missing'])).toBe(false)
})
