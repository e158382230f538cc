import type { Shape } from '#src/contract/selection.ts'
import type { Bounds } from '../outline.ts'
import { degreesOf, metresBetween } from './distance.ts'
import { isInBands, sortIntoBands } from './ring-bands.ts'

/** A shape made ready for many points. */
export interface ShapeTest {
  /** Holds all that the shape holds: what is outside needs no closer look. */
  readonly bounds: Bounds
  /** Of a point within the bounds; what lies on the line may fall on either side, but on a box's, which is inside. */
  readonly holds: (lon: number, lat: number) => boolean
}

export function testOf(shape: Shape): ShapeTest {
  if (shape.kind === 'box')
    return { bounds: [shape.west, shape.south, shape.east, shape.north], holds: () => true }
  if (shape.kind === 'circle') {
    const { lon, lat, radiusM } = shape
    const reach = degreesOf(radiusM, lat)
    return {
      bounds: [lon - reach.lon, lat - reach.lat, lon + reach.lon, lat + reach.lat],
      holds: (x, y) => metresBetween(lon, lat, x, y) <= radiusM,
    }
  }
  const ring = sortIntoBands(shape.points)
  return { bounds: ring.bounds, holds: (lon, lat) => isInBands(ring, lon, lat) }
}

/** Marks the points (`lon, lat` in pairs; NaN: none) that the shape holds with 1; others stay as they are. */
export function markInside(shape: Shape, points: Float64Array, marks: Uint8Array): void {
  const { bounds, holds } = testOf(shape)
  const [west, south, east, north] = bounds
  for (let i = 0; i < marks.length; i++) {
    const lon = points[2 * i]!
    const lat = points[2 * i + 1]!
    if (lon >= west && lon <= east && lat >= south && lat <= north && marks[i] === 0 && holds(lon, lat))
      marks[i] = 1
  }
}
