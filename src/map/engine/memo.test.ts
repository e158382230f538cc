import { expect, it } from 'vitest'
import { Memo } from './memo.ts'

it('makes a thing again only when what it is made from has changed', () => {
  const memo = new Memo()
  const first = memo.get('a', [1, Number.NaN], () => ({}))
  expect(memo.get('a', [1, Number.NaN], () => ({}))).toBe(first)
  expect(memo.get('a', [2, Number.NaN], () => ({}))).not.toBe(first)
})

it('keeps as many as it is told to, those asked for last', () => {
  const memo = new Memo()
  const get = (key: number) => memo.get('a', [key], () => ({}), 2)
  const first = get(1)
  const second = get(2)
  expect(get(1)).toBe(first)
  expect(get(2)).toBe(second)
  expect(get(1)).toBe(first)
  get(3)
  expect(get(1)).toBe(first)
  expect(get(2)).not.toBe(second)
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
