import { expect, it } from 'vitest'
import { Memo } from './memo.ts'

it('makes a thing again only when what it is made from has changed', () => {
  const memo = new Memo()
  const first = memo.get('a', [1, Number.NaN], () => ({}))
  expect(memo.get('a', [1, Number.NaN], () => ({}))).toBe(first)
  expect(memo.get('a', [2, Number.NaN], () => ({}))).not.toBe(first)
})

it('forgets what was left out of a round', () => {
  const memo = new Memo()
  const first = memo.get('a', [], () => ({}))
  memo.sweep()
  expect(memo.get('a', [], () => ({}))).toBe(first)
  memo.sweep()
  memo.sweep()
  expect(memo.get('a', [], () => ({}))).not.toBe(first)
})
