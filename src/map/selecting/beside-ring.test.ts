import fc from 'fast-check'
import { expect, test } from 'vitest'
import { touches, within } from '../labels/ground.ts'
import type { Box } from '../labels/label.ts'
import { besideRing } from './beside-ring.ts'

const size = { width: 110, height: 18 }
/** Less than that is a point, of which no side can be told. */
const thinnest = 1e-3
const room = { width: 800, height: 600 }
const ringAt = (x: number, y: number, radius: number) =>
  Array.from({ length: 64 }, (_, i) => {
    const turn = (2 * Math.PI * i) / 64
    return { x: x + radius * Math.cos(turn), y: y - radius * Math.sin(turn) }
  })
const place = (ring: { x: number; y: number }[], taken: readonly Box[] = [], before = 0) =>
  besideRing(ring, size, { room, taken, gap: 6, before })

test('words stand to the right of a ring where nothing is in the way', () => {
  expect(place(ringAt(400, 300, 100)).box).toEqual({ left: 506, top: 291, right: 616, bottom: 309 })
})

test('words step off a name, and come no further than they must', () => {
  const name = { left: 520, top: 280, right: 580, bottom: 320 }
  const { box } = place(ringAt(400, 300, 100), [name])
  expect(touches(box, name)).toBe(false)
  expect(box.left).toBeGreaterThan(480)
})

test('words stay where they stood while that is free', () => {
  expect(place(ringAt(400, 300, 100), [], 16).at).toBe(16)
  expect(place(ringAt(400, 300, 100), [{ left: 300, top: 150, right: 500, bottom: 195 }], 16).at).not.toBe(16)
})

test('words stay in the room, beside a ring that reaches its edge', () => {
  const { box } = place(ringAt(740, 300, 100))
  expect(within(box, { left: 0, top: 0, right: 800, bottom: 600 })).toBe(true)
})

test('no ring runs through its words', () => {
  const number = (max: number, min = 0) => fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(number(800), number(600), number(300, thinnest), fc.nat(63), (x, y, radius, before) => {
      const { box } = place(ringAt(x, y, radius), [], before)
      const nearest = Math.hypot(
        Math.max(box.left - x, 0, x - box.right),
        Math.max(box.top - y, 0, y - box.bottom),
      )
      expect(nearest).toBeGreaterThanOrEqual(radius)
    }),
  )
})
