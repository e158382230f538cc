import { expect, test } from 'vitest'
import type { MapArea, Outlines } from '../types.ts'
import { areaShape } from './area-shape.ts'

const areaAt = (path: string, level: MapArea['level']): MapArea => {
  const [code = '', parent = null] = path.split('/').reverse()
  return { code, name: code, nameEn: null, parent, level, path, point: null, schematic: null }
}
const town = areaAt('D/T', 'town')
const areas = [
  areaAt('D', 'district'),
  town,
  areaAt('D/T/A', 'committee'),
  areaAt('D/T/B', 'committee'),
  areaAt('D/TX/C', 'committee'),
]
/** From one longitude to another, on the equator and a thousandth of a degree high. */
const strip = (west: number, east: number): Outlines[string] => [
  [
    [
      [west, 0],
      [east, 0],
      [east, 0.001],
      [west, 0.001],
      [west, 0],
    ],
  ],
]
const outlines: Outlines = { T: strip(0, 0.004), A: strip(0, 0.001), C: strip(5, 6) }

test('an area fills a box of a thousand from edge to edge, north above, with those of its cells that have an outline', () => {
  const shape = areaShape(areas, outlines, town, 'committee')!
  expect(shape.cells).toEqual([{ row: 2, code: 'A' }])
  expect(shape.paths.get('T')).toBe('M0 250L1000 250L1000 0L0 0L0 250Z')
  expect(shape.paths.get('A')).toBe('M0 250L250 250L250 0L0 0L0 250Z')
  expect(shape.at([0.002, 0.0005])).toEqual([500, 125])
  expect(shape.viewBox).toMatch(/^-12 -12 1024 27[45]$/)
})

test('the same shape comes again, and another one for other outlines, another level and other areas', () => {
  const shape = areaShape(areas, outlines, town, 'committee')
  expect(areaShape(areas, outlines, town, 'committee')).toBe(shape)
  expect(areaShape(areas, { ...outlines, A: strip(0, 0.002) }, town, 'committee')!.paths.get('A')).toBe(
    'M0 250L500 250L500 0L0 0L0 250Z',
  )
  expect(areaShape(areas, outlines, town, 'town')!.cells).toEqual([{ row: 1, code: 'T' }])
  expect(areaShape(areas.slice(0, 2), outlines, town, 'committee')!.cells).toEqual([])
})

test('nothing has a shape where nothing has an outline', () => {
  expect(areaShape(areas, {}, town, 'committee')).toBeNull()
})
