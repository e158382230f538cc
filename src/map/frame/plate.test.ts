import { describe, expect, it } from 'vitest'
import { mapAreaAt } from '#tests/doubles/areas.ts'
import { buildGeometry } from '../geometry/geometry.ts'
import type { Outlines } from '../types.ts'
import { framePlate, plateShape } from './plate.ts'

const square = (west: number, south: number): Outlines[string] => [
  [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
]

/** A city without an outline, of two districts side by side; the first has two towns. */
function city() {
  const areas = ['c', 'c/d1', 'c/d1/t1', 'c/d1/t2', 'c/d2'].map((path) => mapAreaAt(path))
  const outlines = { d1: square(121, 31), d2: square(121.1, 31), t1: square(121, 31), t2: square(121, 31) }
  return buildGeometry(areas, outlines)
}

const lengthOf = (shape: NonNullable<ReturnType<typeof plateShape>>) =>
  shape.edges.reduce(
    (sum, { path }) =>
      sum +
      path.slice(1).reduce((all, to, at) => all + Math.hypot(to[0] - path[at]![0], to[1] - path[at]![1]), 0),
    0,
  )

describe('plateShape', () => {
  const geometry = city()
  it('is the chosen area with the whole of its outline as edge', () => {
    const shape = plateShape(geometry, 'd1')!
    expect(shape.pieces.map(({ row }) => geometry.areas[row]!.code)).toEqual(['d1'])
    expect(lengthOf(shape)).toBeCloseTo(0.4)
  })
  it('is everything inside where the area has no outline, and has no edge between its parts', () => {
    const shape = plateShape(geometry, 'c')!
    expect(shape.pieces.map(({ row }) => geometry.areas[row]!.code)).toEqual(['d1', 'd2'])
    expect(lengthOf(shape)).toBeCloseTo(0.6)
  })
  it('is the area around a chosen one without parts, whose inside is what is filled', () => {
    expect(plateShape(geometry, 't1')!.pieces).toEqual(plateShape(geometry, 'd1')!.pieces)
  })
})

describe('framePlate', () => {
  const shape = plateShape(city(), 'd1')!
  const look = { pitch: 35, bearing: 0, moveMs: 0, labelScale: 1, scene: 'today' }
  const size = { width: 1920, height: 1080 }
  const asked = { plate: look, padding: { left: 400, right: 400, top: 80, bottom: 80 }, corner: null }
  it('knows where every place will lie, and stays inside the room; words keep from where it fades', () => {
    const { project, clear } = framePlate(shape, asked, size, 1)!
    const room = { left: 400, top: 80, right: 1520, bottom: 1000 }
    expect(clear).toEqual({ left: 416, top: 92, right: 1504, bottom: 988 })
    for (const [lon, lat] of shape.pieces[0]!.polygon[0]!) {
      const { x, y } = project(lon, lat)
      expect(x).toBeGreaterThan(room.left)
      expect(x).toBeLessThan(room.right)
      expect(y).toBeGreaterThan(room.top)
      expect(y).toBeLessThan(room.bottom)
    }
  })
  it('is the same picture on a screen twice as fine', () => {
    const one = framePlate(shape, asked, size, 1)!
    const padding = { left: 800, right: 800, top: 160, bottom: 160 }
    const two = framePlate(shape, { ...asked, padding }, { width: 3840, height: 2160 }, 2)!
    expect(two.camera.zoom).toBeCloseTo(one.camera.zoom + 1)
    expect(two.depth).toBeCloseTo(one.depth)
  })
  it('has no thickness when it lies flat', () => {
    expect(framePlate(shape, { ...asked, plate: { ...look, pitch: 0 } }, size, 1)!.depth).toBe(0)
  })
})
