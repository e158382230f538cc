import { expect, test } from 'vitest'
import { nextLines } from './next-lines.ts'

const line = (seq: number, measure = 'staff') => ({ seq, measure })
const seqs = (lines: readonly { seq: number }[]) => lines.map(({ seq }) => seq)

test('what is there at first stands there at once, as much as has room', () => {
  expect(seqs(nextLines([], [line(3), line(2), line(1)], 2))).toEqual([3, 2])
})

test('of several that are new one comes in at a time, in their order', () => {
  const told = [line(5), line(4), line(3), line(2)]
  const first = nextLines([line(3), line(2)], told, 2)
  expect(seqs(first)).toEqual([4, 3])
  expect(seqs(nextLines(first, told, 2))).toEqual([5, 4])
})

test('behind a flood the list goes on from the oldest that is still told, and never backwards', () => {
  expect(seqs(nextLines([line(3), line(2)], [line(90), line(89)], 3))).toEqual([89, 3, 2])
  const shown = [line(9), line(8)]
  expect(nextLines(shown, [line(7), line(6)], 3)).toBe(shown)
})

test('two measures of one report are two lines', () => {
  const told = [line(4, 'staff'), line(4, 'firms'), line(3)]
  const first = nextLines([line(3)], told, 6)
  expect(first.map(({ measure }) => measure)).toEqual(['firms', 'staff'])
  expect(nextLines(first, told, 6)[0]).toEqual(line(4, 'staff'))
})
