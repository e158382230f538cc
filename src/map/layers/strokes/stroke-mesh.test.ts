import { expect, it } from 'vitest'
import { strokeMesh } from './stroke-mesh.ts'

it('gives each segment two triangles of four corners that know both of its ends', () => {
  const segments = {
    length: 2,
    source: new Float64Array([121, 31, 5, 121.1, 31.2, 5]),
    target: new Float64Array([121.1, 31.2, 5, 121.3, 31.1, 5]),
  }
  const { sources, targets, alongs, indices } = strokeMesh(segments)
  const rows = (from: ArrayLike<number>, size: number) =>
    Array.from({ length: from.length / size }, (_, at) =>
      Array.from({ length: size }, (_, part) => from[at * size + part]),
    )
  const [first, second] = [
    [121, 31, 5],
    [121.1, 31.2, 5],
  ]
  const third = [121.3, 31.1, 5]
  expect(rows(sources, 3)).toEqual([...Array(4).fill(first), ...Array(4).fill(second)])
  expect(rows(targets, 3)).toEqual([...Array(4).fill(second), ...Array(4).fill(third)])
  // The second goes on from where the first ended.
  const way = rows(alongs, 2)
  expect(new Set(way.map(String)).size).toBe(2)
  expect(way[0]![0]).toBe(0)
  expect(way[4]![0]).toBe(way[0]![1])
  // Corners 0 and 1 are at the source, 2 and 3 at the target: the triangles share the diagonal from 1 to 2.
  expect([...indices]).toEqual([0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7])
})
