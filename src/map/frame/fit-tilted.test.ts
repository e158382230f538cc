import { describe, expect, it } from 'vitest'
import { fitTilted } from './fit-tilted.ts'
import { projectTilted } from './tilt.ts'

const size = { width: 1920, height: 1080 }
const padding = { top: 88, right: 480, bottom: 160, left: 480 }
const shape: [number, number][] = [
  [120.86, 31.02],
  [121.05, 30.93],
  [121.16, 31.25],
  [121.36, 31.16],
  [121.12, 31.04],
]

function reach(camera: NonNullable<ReturnType<typeof fitTilted>>) {
  const at = projectTilted(camera, size)
  const seen = shape.map(([lon, lat]) => at(lon, lat))
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)]
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    seen,
  }
}

describe('projectTilted', () => {
  it('draws what lies south nearer, and so larger', () => {
    const at = projectTilted({ lon: 121, lat: 31, zoom: 11, pitch: 40, bearing: 0 }, size)
    expect(at(121, 31)).toEqual({ x: 960, y: 540 })
    expect(at(121.1, 30.9).x).toBeGreaterThan(at(121.1, 31.1).x)
    expect(at(121, 30.9).y - 540).toBeGreaterThan(540 - at(121, 31.1).y)
  })
})

describe('fitTilted', () => {
  it.each([
    [0, 0],
    [35, 0],
    [50, -20],
    [60, 130],
  ])('touches the paddings and stays inside at pitch %i and bearing %i', (pitch, bearing) => {
    const { left, right, top, bottom } = reach(
      fitTilted(shape, size, padding, null, { pitch, bearing, depth: 16 })!,
    )
    expect(left).toBeGreaterThan(479.5)
    expect(right).toBeLessThan(1440.5)
    expect(top).toBeGreaterThan(87.5)
    expect(bottom).toBeLessThan(904.5)
    expect(Math.min(Math.abs(right - left - 960), Math.abs(bottom - top - 816))).toBeLessThan(1)
    expect(left + right).toBeCloseTo(1920, 0)
  })
  it('goes round the panel in the corner and is no smaller than it must be', () => {
    const look = { pitch: 35, bearing: 0, depth: 0 }
    const corner = { width: 900, height: 300 }
    const round = fitTilted(shape, size, padding, corner, look)!
    expect(reach(round).seen.some(({ x, y }) => x < 900 && y < 300)).toBe(false)
    const below = fitTilted(shape, size, { ...padding, top: 300 }, null, look)!
    expect(round.zoom).toBeGreaterThanOrEqual(below.zoom)
  })
  it('has no answer without room or without points', () => {
    const look = { pitch: 35, bearing: 0, depth: 0 }
    expect(fitTilted(shape, { width: 900, height: 600 }, padding, null, look)).toBeNull()
    expect(fitTilted([], size, padding, null, look)).toBeNull()
  })
})
