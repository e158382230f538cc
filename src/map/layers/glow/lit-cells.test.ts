import { describe, expect, it } from 'vitest'
import { litCells, type Point } from './lit-cells.ts'

const grid = { columns: 12, rows: 10, step: 10 }
const square: Point[] = [
  { x: 33, y: 22 },
  { x: 96, y: 22 },
  { x: 96, y: 78 },
  { x: 33, y: 78 },
]
const reach = 12

/** From a point to the nearest of the square's sides. */
function away({ x, y }: Point): number {
  return Math.min(
    ...square.map((to, at) => {
      const from = square.at(at - 1)!
      const [dx, dy] = [to.x - from.x, to.y - from.y]
      const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)))
      return Math.hypot(x - from.x - share * dx, y - from.y - share * dy)
    }),
  )
}

const isInside = ({ x, y }: Point) => x > 33 && x < 96 && y > 22 && y < 78
const points = Array.from({ length: 120 * 100 }, (_, at) => ({
  x: (at % 120) + 0.5,
  y: Math.floor(at / 120) + 0.5,
}))
const isLit = (cells: Uint8Array, { x, y }: Point) =>
  cells[Math.floor(y / grid.step) * grid.columns + Math.floor(x / grid.step)] === 1

describe('cells that a light can reach', () => {
  it('hold every point near the edge, and no cell far from it', () => {
    const cells = litCells([square], grid, reach, false)
    const near = points.filter((point) => away(point) <= reach)
    expect(near.every((point) => isLit(cells, point))).toBe(true)
    const far = points.filter((point) => away(point) > reach + 4 * grid.step)
    expect(far.some((point) => isLit(cells, point))).toBe(false)
  })

  it('are left out under the plate where they are wholly inside, and nowhere else', () => {
    const cells = litCells([square], grid, 60, true)
    expect(points.filter((point) => !isInside(point)).every((point) => isLit(cells, point))).toBe(true)
    const deep = points.filter((point) => isInside(point) && away(point) > 2 * grid.step)
    expect(deep.length).toBeGreaterThan(0)
    expect(deep.some((point) => isLit(cells, point))).toBe(false)
  })

  it('go on in the hole of a ring', () => {
    const hole = square.map(({ x, y }) => ({ x: x < 50 ? 52 : 78, y: y < 50 ? 38 : 64 }))
    const cells = litCells([square, hole], grid, 60, true)
    expect(isLit(cells, { x: 65, y: 51 })).toBe(true)
  })
})
