import { expect, test } from 'vitest'
import { orderBeside, type SharePoint } from './order-beside.ts'

/** Whether two straight lines from points to the places of their words meet. */
function meet(a: SharePoint, aEnd: SharePoint, b: SharePoint, bEnd: SharePoint): boolean {
  const side = (p: SharePoint, q: SharePoint, r: SharePoint) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, aEnd, b) !== side(a, aEnd, bEnd) && side(b, bEnd, a) !== side(b, bEnd, aEnd)
}

test('words beside a picture stand so that their lines do not cross', () => {
  const shares = [0.05, 0.3, 0.55, 0.9]
  const points = shares.flatMap((x) => shares.map((y) => ({ x, y: y + x / 100 })))
  let tried = 0
  for (const a of points) {
    for (const b of points) {
      for (const c of points) {
        if (a === b || b === c || a === c) continue
        tried++
        const order = orderBeside([a, b, c])
        expect([...order].sort()).toEqual([0, 1, 2])
        const lines = order.map((one, at) => [[a, b, c][one]!, { x: 1.1, y: (at + 0.5) / 3 }] as const)
        for (const [first, second] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          expect(meet(...lines[first]!, ...lines[second]!), JSON.stringify([a, b, c])).toBe(false)
        }
      }
    }
  }
  expect(tried).toBe(16 * 15 * 14)
})

test('nothing to say has no order', () => {
  expect(orderBeside([])).toEqual([])
})
