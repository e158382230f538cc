import type { Shape } from '#src/contract/desk/selection.ts'
import type { Bounds } from '../outline.ts'
import { degreesOf, metresBetween } from './distance.ts'
import { isInBands, sortIntoBands } from './ring-bands.ts'
import { gridOf, markInGrid } from './ring-grid.ts'

/** Points from which on a lasso is laid over a grid, and cells a side, by the points. */
const MANY_POINTS = 1000
const sideFor = (points: number): number => Math.min(256, Math.ceil(Math.sqrt(points) / 2))

/**
 * Marks the points (`lon, lat` in pairs; NaN: none) that the shape holds with 1; others stay as they are. What lies on the line may
 * fall on either side, but on a box's, which is inside.
 */
export function markInside(shape: Shape, points: Float64Array, marks: Uint8Array): void {
  if (shape.kind === 'box') {
    markIn([shape.west, shape.south, shape.east, shape.north], points, marks, () => true)
  } else if (shape.kind === 'circle') {
    const { lon, lat, radiusM } = shape
    const reach = degreesOf(radiusM, lat)
    const bounds: Bounds = [lon - reach.lon, lat - reach.lat, lon + reach.lon, lat + reach.lat]
    markIn(bounds, points, marks, (x, y) => metresBetween(lon, lat, x, y) <= radiusM)
  } else {
    const ring = sortIntoBands(shape.points)
    if (marks.length < MANY_POINTS) markIn(ring.bounds, points, marks, (x, y) => isInBands(ring, x, y))
    else markInGrid(gridOf(ring, shape.points, sideFor(marks.length)), points, marks)
  }
}

/** `holds`: of a point within the bounds. */
function markIn(
  [west, south, east, north]: Bounds,
  points: Float64Array,
  marks: Uint8Array,
  holds: (lon: number, lat: number) => boolean,
): void {
  for (let i = 0; i < marks.length; i++) {
    const lon = points[2 * i]!
    const lat = points[2 * i + 1]!
    if (lon >= west && lon <= east && lat >= south && lat <= north && marks[i] === 0 && holds(lon, lat))
      marks[i] = 1
  }
}
