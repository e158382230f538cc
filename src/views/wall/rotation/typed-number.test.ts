import { expect, test } from 'vitest'
import { type Typed, typedNumber } from './typed-number.ts'

/** What the digits lead to one after the other, so many milliseconds apart. */
function type(digits: string, apart: number, last = 40): number[] {
  let typed: Typed | null = null
  return [...digits].map((digit, at) => {
    typed = typedNumber(typed, Number(digit), at * apart, last)
    return typed.number
  })
}

test('a digit leads to its scene at once, two typed quickly to one behind the ninth', () => {
  expect(type('3', 200)).toEqual([3])
  expect(type('12', 200)).toEqual([1, 12])
  expect(type('40', 200)).toEqual([4, 40])
  expect(type('12', 2_000)).toEqual([1, 2])
})

test('a number beyond the last scene begins anew', () => {
  expect(type('41', 200)).toEqual([4, 1])
  expect(type('123', 200)).toEqual([1, 12, 3])
  expect(type('12', 200, 4)).toEqual([1, 2])
})
