import { expect, it } from 'vitest'
import type { SiteColumns } from '../types.ts'
import { thinMarks } from './thin.ts'

const layer = (id: string, points: [number, number][]): SiteColumns => ({
  id,
  mark: 'compound',
  ids: points.map((_, row) => `${id}${row}`),
  names: points.map((_, row) => `${id}${row}`),
  positions: Float64Array.from(points.flat()),
  areaRows: new Int32Array(points.length),
  flags: Uint8Array.from(points, (_, row) => row % 2),
})
const dense = layer(
  'a',
  Array.from({ length: 200 }, (_, row) => [(row % 20) * 3, Math.floor(row / 20) * 3]),
)
const rare = layer('b', [
  [10, 10],
  [40, 20],
])
const given = {
  maskOf: ({ ids }: SiteColumns) => new Uint8Array(ids.length).fill(1),
  at: (lon: number, lat: number) => ({ x: lon, y: lat }),
  always: new Set<string>(),
  keepOut: [],
  apart: 9,
}
const pointsOf = (layers: SiteColumns[]) =>
  layers.flatMap(({ ids, positions }) =>
    ids.map((id, row) => ({ id, x: positions[row * 2]!, y: positions[row * 2 + 1]! })),
  )

it('leaves no two marks nearer than asked, and fills what room there is', () => {
  const points = pointsOf(thinMarks({ ...given, layers: [dense, rare] }))
  points.forEach((one, index) => {
    for (const other of points.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(9)
    }
  })
  expect(points.length).toBeGreaterThan(12)
})

it('keeps the rows of a mark together', () => {
  const [thinned] = thinMarks({ ...given, layers: [dense] })
  for (const [row, id] of thinned!.ids.entries()) {
    const before = dense.ids.indexOf(id)
    expect(thinned!.flags[row]).toBe(dense.flags[before])
    expect(thinned!.positions[row * 2]).toBe(dense.positions[before * 2])
  }
})

it('draws nothing under a name, but every place in alarm', () => {
  const keepOut = [{ left: -1, top: -1, right: 30, bottom: 30 }]
  const points = pointsOf(
    thinMarks({ ...given, layers: [dense, rare], keepOut, always: new Set(['a0', 'a1']) }),
  )
  expect(points.filter(({ x, y }) => x < 30 && y < 30).map(({ id }) => id)).toEqual(['a0', 'a1'])
})

it('leaves out what lies outside the scope', () => {
  const maskOf = ({ ids }: SiteColumns) => Uint8Array.from(ids, (_, row) => (row === 1 ? 1 : 0))
  expect(pointsOf(thinMarks({ ...given, layers: [rare], maskOf })).map(({ id }) => id)).toEqual(['b1'])
})
