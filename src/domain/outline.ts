import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

/** Degrees. */
export type Bounds = [west: number, south: number, east: number, north: number]
type Point = readonly [lon: number, lat: number]

export function boundsOf(outline: MultiPolygonCoordinates): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of outline.flat(2)) {
    bounds[0] = Math.min(bounds[0], lon)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lon)
    bounds[3] = Math.max(bounds[3], lat)
  }
  return bounds
}

/** Even-odd test; a point on the border may fall on either side. */
export function isInOutline(outline: MultiPolygonCoordinates, point: Point): boolean {
  return outline.some(
    ([outer, ...holes]) =>
      outer !== undefined && isInRing(outer, point) && !holes.some((hole) => isInRing(hole, point)),
  )
}

export function isInRing(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}
