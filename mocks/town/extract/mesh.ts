import { Delaunay } from 'd3-delaunay'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { boundsOf, isInOutline } from '#src/domain/outline.ts'
import type { Random } from '../random.ts'

/** Many small Voronoi cells over a district; areas are made by giving each cell an owner, so that neighbours share their border. */
export type Mesh = {
  delaunay: Delaunay<Delaunay.Point>
  x: Float64Array
  y: Float64Array
  inside: Uint8Array
  /** Far outside: a rim that no area may own, so that every border closes. */
  rim: Uint8Array
  neighbours: (cell: number) => Iterable<number>
  size: number
}

const RIM = 4

/** A jittered hexagonal grid with about `count` cells inside the outline (on the plane). */
export function createMesh(
  outline: MultiPolygonCoordinates,
  area: number,
  count: number,
  random: Random,
): Mesh {
  const step = Math.sqrt(area / count / 0.866)
  const [west, south, east, north] = boundsOf(outline)
  const [columns, rows] = [
    Math.ceil((east - west) / step) + 2 * RIM,
    Math.ceil((north - south) / (step * 0.866)) + 2 * RIM,
  ]
  const points: [number, number][] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      points.push([
        west + (column - RIM + (row % 2) / 2 + (random() - 0.5) * 0.62) * step,
        south + (row - RIM) * step * 0.866 + (random() - 0.5) * 0.62 * step,
      ])
  const delaunay = Delaunay.from(points)
  const rim = Uint8Array.from(points, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns]
    return row < 2 || column < 2 || row >= rows - 2 || column >= columns - 2 ? 1 : 0
  })
  return {
    delaunay,
    x: Float64Array.from(points, (p) => p[0]),
    y: Float64Array.from(points, (p) => p[1]),
    inside: Uint8Array.from(points, (point) => (isInOutline(outline, point) ? 1 : 0)),
    rim,
    neighbours: (cell) => delaunay.neighbors(cell),
    size: points.length,
  }
}
