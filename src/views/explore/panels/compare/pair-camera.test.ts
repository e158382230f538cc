import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { alongside, boxOf, pairCamera } from './pair-camera.ts'
import { tieCameras } from './tie-cameras.ts'

const square = (west: number, south: number, side: number) => [
  [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south],
    ],
  ],
]
const outlines = { a: square(121, 31, 0.1), b: square(121.4, 31.2, 0.02) } as never

test('both areas are whole at one zoom, each in the middle of its own map', () => {
  const size = { width: 330, height: 400, top: 0 }
  const pair = pairCamera([boxOf(outlines, ['a'])!, boxOf(outlines, ['b'])!], size)
  expect(pair.first.zoom).toBe(pair.second.zoom)
  expect(pair.first.lon).toBeCloseTo(121.05, 9)
  expect(pair.second.lat).toBeCloseTo(31.21, 4)
  const below = pairCamera([boxOf(outlines, ['a'])!, boxOf(outlines, ['b'])!], { ...size, top: 120 })
  // Looking further north puts the area further down.
  expect(below.second.lat).toBeGreaterThan(pair.second.lat)
  // A tenth of a degree of longitude at this zoom, in pixels of a world of 512 at zoom 0.
  const pixels = (0.1 / 360) * 512 * 2 ** pair.first.zoom
  expect(pixels).toBeLessThanOrEqual(size.width)
  expect(pixels).toBeGreaterThan(size.width / 2)
})

test('an area without an outline is where the first one that has is', () => {
  expect(boxOf(outlines, ['none', 'b'])).toEqual(boxOf(outlines, ['b']))
  expect(boxOf(outlines, ['none'])).toBeNull()
})

test('what one map is moved by moves the other, there and back', () => {
  const at = fc.record({
    lon: fc.double({ min: 120, max: 122, noNaN: true }),
    lat: fc.double({ min: 30, max: 32, noNaN: true }),
    zoom: fc.double({ min: 5, max: 15, noNaN: true }),
    bearing: fc.constant(10),
    pitch: fc.constant(20),
  })
  fc.assert(
    fc.property(at, at, at, (camera, first, second) => {
      const back = alongside(alongside(camera, first, second), second, first)
      expect(back.lon).toBeCloseTo(camera.lon, 9)
      expect(back.lat).toBeCloseTo(camera.lat, 9)
      expect(back.zoom).toBe(camera.zoom)
    }),
  )
})

test('what a hand does to either map is told to the other, and to nobody who has left', () => {
  const at = (lon: number, lat: number) => ({ lon, lat, zoom: 10, bearing: 0, pitch: 0 })
  const tie = tieCameras(at(121, 31), at(121.5, 31.25))
  const [first, second] = [vi.fn(), vi.fn()]
  tie.first.follow(first)
  const leave = tie.second.follow(second)
  tie.first.tell({ ...at(121.25, 31), zoom: 11 })
  expect(second).toHaveBeenLastCalledWith({ ...at(121.75, 31.25), zoom: 11 })
  tie.second.tell(at(121.5, 31.5))
  expect(first).toHaveBeenLastCalledWith(at(121, 31.25))
  leave()
  tie.first.tell(at(0, 0))
  expect(second).toHaveBeenCalledOnce()
})
