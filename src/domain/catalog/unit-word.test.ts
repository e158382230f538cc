import { expect, test } from 'vitest'
import { Unit } from '#src/contract/catalog.ts'
import { formatCompact, formatEstimated, formatNumber } from '#src/domain/format.ts'
import { unitWord } from './unit-word.ts'

const beds = { zh: '张', en: 'beds', one: 'bed' }
const english = (figure: string) => `${figure} ${unitWord(beds, 'en', figure)}`

test.each([
  ['0', '0 beds'],
  ['1', '1 bed'],
  ['2', '2 beds'],
  ['21', '21 beds'],
  ['11', '11 beds'],
  ['1,001', '1,001 beds'],
  ['1K', '1K beds'],
  ['1.0', '1.0 beds'],
  ['0.1', '0.1 beds'],
  ['−1', '−1 bed'],
  ['+1', '+1 bed'],
  ['▼ 1', '▼ 1 bed'],
  ['≈1', '≈1 bed'],
  ['<5', '<5 beds'],
  ['—', '— beds'],
])('%s in English', (figure, said) => {
  expect(english(figure)).toBe(said)
})

test.each([
  [1, 0, 'bed'],
  [-1, 0, 'bed'],
  [1.4, 0, 'bed'],
  [0.6, 0, 'bed'],
  [1.6, 0, 'beds'],
  [1, 1, 'beds'],
  [1.04, 1, 'beds'],
  [1_000_000, 0, 'beds'],
])('%d with %d decimals goes by what is written of it', (value, decimals, word) => {
  expect(unitWord(beds, 'en', formatNumber(value, 'en', decimals))).toBe(word)
  expect(unitWord(beds, 'en', formatCompact(value, 'en', decimals))).toBe(word)
  expect(unitWord(beds, 'en', formatEstimated(formatNumber(value, 'en', decimals), 'en'))).toBe(word)
})

test('Chinese has one word for all, and a unit without a word for one stands for one too', () => {
  for (const figure of ['0', '1', '约 1', '2']) expect(unitWord(beds, 'zh', figure)).toBe('张')
  expect(unitWord({ zh: '万元', en: '10,000 yuan' }, 'en', '1')).toBe('10,000 yuan')
})

test('a catalogue may leave the word for one out, not leave it empty', () => {
  expect(Unit.parse(beds)).toEqual(beds)
  expect(Unit.parse({ zh: '%', en: '%' })).toEqual({ zh: '%', en: '%' })
  expect(Unit.safeParse({ ...beds, one: ' ' }).success).toBe(false)
  expect(Unit.safeParse({ ...beds, one: { en: 'bed' } }).success).toBe(false)
})
