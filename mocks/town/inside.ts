import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

function insideRing(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** Even-odd test; a point on the border may fall on either side. */
export function isInside(outline: MultiPolygonCoordinates, x: number, y: number): boolean {
  return outline.some(
    ([outer, ...holes]) =>
      outer !== undefined && insideRing(outer, x, y) && !holes.some((hole) => insideRing(hole, x, y)),
  )
}

export function boundsOf(outline: MultiPolygonCoordinates): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of outline.flat(2)) {
    if (x < bounds[0]) bounds[0] = x
    if (y < bounds[1]) bounds[1] = y
    if (x > bounds[2]) bounds[2] = x
    if (y > bounds[3]) bounds[3] = y
  }
  return bounds
}
