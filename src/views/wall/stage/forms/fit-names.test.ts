import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitNames, type Place } from './fit-names.ts'

const line = 24
const gap = 4

/** Names as a browser lays them out: one beside the other while they have room, else in the next line. */
function laidOut(widths: readonly number[], width: number): Place[] {
  let [left, top] = [0, 0]
  return widths.map((wide) => {
    if (left > 0 && left + wide > width) {
      left = 0
      top += line
    }
    const place = { left, right: left + wide, top, bottom: top + line }
    left += wide + gap
    return place
  })
}

const given = fc.record({
  widths: fc.array(fc.integer({ min: 20, max: 130 }), { minLength: 1, maxLength: 40 }),
  width: fc.integer({ min: 60, max: 500 }),
  lines: fc.integer({ min: 1, max: 5 }),
  rest: fc.integer({ min: 30, max: 60 }),
  isMore: fc.boolean(),
})

test('no name is cut, and the words for the others stand whole and over none', () => {
  fc.assert(
    fc.property(given, ({ widths, width, lines, rest, isMore }) => {
      const places = laidOut(widths, width)
      const height = Math.min(lines * line, places.at(-1)!.bottom)
      const fitted = fitNames(places, isMore, { width, height, rest, gap })
      const seen = places.slice(0, fitted.shown)
      for (const { right, bottom } of seen) {
        expect(right).toBeLessThanOrEqual(width + 1)
        expect(bottom).toBeLessThanOrEqual(height + 1)
      }
      expect(fitted.rest !== null).toBe(isMore || seen.length < places.length)
      if (!fitted.rest) return
      const { left, top } = fitted.rest
      expect(left + rest).toBeLessThanOrEqual(width)
      expect(top + line).toBeLessThanOrEqual(height + 1)
      for (const place of seen) {
        expect(place.top).toBeLessThanOrEqual(top)
        if (place.top === top) expect(place.right).toBeLessThanOrEqual(left)
      }
    }),
  )
})

test('all of them are shown where all have room, and as many as can be where not', () => {
  const frame = { width: 200, height: 2 * line, rest: 50, gap }
  const names = (count: number) => laidOut(Array(count).fill(60), frame.width)
  expect(fitNames(names(6), false, frame)).toEqual({ shown: 6, rest: null })
  // Three of sixty and their gaps leave no room in a line: the words take the place of the last name.
  expect(fitNames(names(7), false, frame)).toEqual({ shown: 5, rest: { left: 128, top: line } })
  expect(fitNames(names(6), true, frame)).toEqual({ shown: 5, rest: { left: 128, top: line } })
  expect(fitNames(names(4), true, frame)).toEqual({ shown: 4, rest: { left: 64, top: line } })
  // One name a line, which it fills.
  const wide = laidOut([180, 180, 180], frame.width)
  expect(fitNames(wide, false, frame)).toEqual({ shown: 1, rest: { left: 0, top: line } })
})
