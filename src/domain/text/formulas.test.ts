import { expect, test } from 'vitest'
import { isFormulaLike, withoutFormula } from './formulas.ts'

const live = ['=1', '+86', '-5', '@x', '\t=1', '\tx', '\r=1', '\nx', ' =1', '＝1', '　＋1', '－1', '＠x']
const plain = ['', '徐泾镇', '5', '1=1', 'a@b', '2022-06-03', ' x', "'=1", '—', '<10']

test.each(live)('%j may be run, and an apostrophe keeps it from that', (text) => {
  expect(isFormulaLike(text)).toBe(true)
  expect(withoutFormula(text)).toBe(`'${text}`)
  expect(isFormulaLike(withoutFormula(text))).toBe(false)
})

test.each(plain)('%j is text and stays as it is', (text) => {
  expect(withoutFormula(text)).toBe(text)
})
