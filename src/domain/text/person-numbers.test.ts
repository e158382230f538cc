import { describe, expect, test } from 'vitest'
import { hasPersonNumber } from './person-numbers.ts'

describe('what looks like a person’s number', () => {
  test.each([
    '请联系13912345678',
    '电话 139 1234 5678。',
    'tel. +86-139-1234-5678',
    '00 86 18612345678',
    '１３９１２３４５６７８',
    '身份证 310101199001011234',
    '31010119900101123x',
    '310101 19900101 123X',
    '旧证 310101900101123',
  ])('%s', (text) => expect(hasPersonNumber(text)).toBe(true))

  test.each([
    '2022-06-03 有 46 人入境',
    '徐泾镇 310118106005 缺报',
    '21891018 人次',
    '02161234567',
    '从 2022-06-01 到 2022-06-03，1746 家企业',
    '批次 20220603120000',
  ])('not %s', (text) => expect(hasPersonNumber(text)).toBe(false))
})
