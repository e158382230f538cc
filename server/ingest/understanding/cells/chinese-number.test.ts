import fc from 'fast-check'
import { expect, test } from 'vitest'
import { said } from '#tests/doubles/messy/said.ts'
import { chineseNumber } from './chinese-number.ts'

test.each<[string, number]>([
  ['零', 0],
  ['〇', 0],
  ['五', 5],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百二十', 120],
  ['一百零二', 102],
  ['一百〇二', 102],
  ['一百一十二', 112],
  ['两百', 200],
  ['三千零五', 3005],
  ['三千零五十', 3050],
  ['三千五百', 3500],
  ['两万', 20_000],
  ['两万零三', 20_003],
  ['十二万三千', 123_000],
  ['一万零三百', 10_300],
  ['一百万零五', 1_000_005],
  ['三亿零二万', 300_020_000],
  ['壹佰贰拾', 120],
  ['壹万贰仟', 12_000],
])('%s is %d', (text, value) => {
  expect(chineseNumber(text)).toBe(value)
})

test.each([
  '',
  '两',
  '一百二',
  '三千五',
  '一万三',
  '一二三',
  '二〇二二',
  '百',
  '零五',
  '一百十二',
  '十百',
  '万',
  '一万亿万',
  '一百零',
  '张三',
  '三楼',
  '约一百',
  '一百多',
  '一百百',
  '二百三百',
  '一'.repeat(1e6),
])('case %#: no number, or may be two', (text) => {
  expect(chineseNumber(text)).toBeNull()
})

test('every number comes back as one says it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(200), fc.nat(20_000), fc.nat(2e9)), (value) => {
      expect(chineseNumber(said(value))).toBe(value)
    }),
    { numRuns: 3000 },
  )
})
