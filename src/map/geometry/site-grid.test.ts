import { expect, test } from 'vitest'
import type { MapArea, SiteColumns } from '../types.ts'
import { countInView } from './counts.ts'
import { type Box, buildGeometry } from './geometry.ts'
import { rowsIn } from './site-grid.ts'

/** The same numbers in every run. */
function spread(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function columnsOf(points: readonly (readonly [number, number])[]): SiteColumns {
  const ids = points.map((_, row) => `s${row}`)
  return {
    id: 'sites',
    mark: 'compound',
    ids,
    names: ids,
    positions: Float64Array.from(points.flat()),
    areaRows: Int32Array.from(points, (_, row) => row % 2),
    flags: new Uint8Array(points.length),
  }
}

const random = spread(7)
// Crowded in one corner, as towns are.
const points = Array.from({ length: 3_000 }, () => [121 + random() ** 3, 31 + random() ** 2] as const)
const columns = columnsOf(points)
const boxes = Array.from({ length: 200 }, (): Box => {
  const [west, south] = [120.8 + random() * 1.3, 30.8 + random() * 1.3]
  return [west, south, west + random(), south + random() * 0.4]
})
const isInside = ([west, south, east, north]: Box, [lon, lat]: readonly [number, number]) =>
  lon >= west && lon <= east && lat >= south && lat <= north

test('the rows inside a box are those that lie there, in the order of the layer', () => {
  for (const box of boxes) {
    const there = points.flatMap((point, row) => (isInside(box, point) ? [row] : []))
    expect([...rowsIn(columns, box)]).toEqual(there)
  }
  const edge: Box = [points[5]![0], points[5]![1], points[5]![0], points[5]![1]]
  expect([...rowsIn(columns, edge)]).toEqual([5])
})

test('sites in view are counted inside the scope alone', () => {
  const area = (code: string, path: string): MapArea => ({
    code,
    name: code,
    nameEn: null,
    parent: path === code ? null : 'c',
    level: path === code ? 'city' : 'district',
    path,
    point: null,
    schematic: null,
  })
  const geometry = buildGeometry([area('c', 'c'), area('d', 'c/d')], {})
  for (const box of boxes) {
    const all = points.filter((point) => isInside(box, point)).length
    const inD = points.filter((point, row) => row % 2 === 1 && isInside(box, point)).length
    expect(countInView([columns], geometry, null, box)).toBe(all)
    expect(countInView([columns], geometry, 'c/d', box)).toBe(inD)
  }
})

test('one site, many on the same spot, and none can be asked for', () => {
  const spot = columnsOf(Array.from({ length: 100 }, () => [121, 31] as const))
  expect(rowsIn(spot, [120, 30, 122, 32])).toHaveLength(100)
  expect(rowsIn(spot, [121, 31, 121, 31])).toHaveLength(100)
  expect(rowsIn(spot, [122, 30, 123, 32])).toHaveLength(0)
  expect(rowsIn(columnsOf([]), [120, 30, 122, 32])).toHaveLength(0)
})
