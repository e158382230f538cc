import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgeTowards } from './edge.ts'

const room = { left: 10, top: 20, right: 210, bottom: 120 }
const far = fc.integer({ min: -5000, max: 5000 })

test('what is inside needs no arrow', () => {
  expect(edgeTowards(room, { x: 10, y: 120 })).toBeNull()
  expect(edgeTowards(room, { x: 100, y: 50 })).toBeNull()
})

test('what is outside is shown on the edge, on the line from the middle to it', () => {
  fc.assert(
    fc.property(far, far, (x, y) => {
      const found = edgeTowards(room, { x, y })
      fc.pre(found !== null)
      const { x: ex, y: ey, turn } = found!
      const onEdge =
        Math.min(Math.abs(ex - room.left), Math.abs(ex - room.right)) < 1e-6 ||
        Math.min(Math.abs(ey - room.top), Math.abs(ey - room.bottom)) < 1e-6
      expect(onEdge).toBe(true)
      // As far as one goes that way, one comes there.
      const far = Math.hypot(x - 110, y - 70)
      expect(110 + Math.cos((turn * Math.PI) / 180) * far).toBeCloseTo(x, 3)
      expect(70 + Math.sin((turn * Math.PI) / 180) * far).toBeCloseTo(y, 3)
      expect((x - ex) * (ey - 70) - (y - ey) * (ex - 110)).toBeCloseTo(0, 3)
    }),
  )
})
