import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'
import { isInOutline } from '#src/domain/outline.ts'
import type { LonLat } from './datum.ts'

type Ring = readonly LonLat[]

/** A point inside: the centroid of the largest polygon, or the middle of its widest stretch at that latitude. */
export function pointInside(outline: MultiPolygonCoordinates): LonLat | null {
  const largest = outline.toSorted((a, b) => Math.abs(signedArea(b[0])) - Math.abs(signedArea(a[0])))[0]
  const centre = largest?.[0] && centroid(largest[0])
  if (!largest || !centre) return null
  if (isInOutline([largest], centre)) return rounded(centre)
  const cuts = crossings(largest, centre[1]).sort((a, b) => a - b)
  let widest: [number, number] = [centre[0], centre[0]]
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const stretch: [number, number] = [cuts[i]!, cuts[i + 1]!]
    if (stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch
  }
  return rounded([(widest[0] + widest[1]) / 2, centre[1]])
}

/** Longitudes at which the rings cross a latitude. */
function crossings(polygon: readonly Ring[], y: number): number[] {
  const found: number[] = []
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!
      const [xj, yj] = ring[j]!
      if (yi > y !== yj > y) found.push(((xj - xi) * (y - yi)) / (yj - yi) + xi)
    }
  }
  return found
}

function signedArea(ring: Ring = []): number {
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1]
  return sum / 2
}

function centroid(ring: Ring): LonLat | null {
  const area = signedArea(ring)
  const [x0, y0] = ring[0] ?? [0, 0]
  if (area === 0) return null
  let [x, y] = [0, 0]
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = [ring[i]![0] - x0, ring[i]![1] - y0]
    const [xj, yj] = [ring[j]![0] - x0, ring[j]![1] - y0]
    const cross = xj * yi - xi * yj
    x += (xi + xj) * cross
    y += (yi + yj) * cross
  }
  return [x0 + x / (6 * area), y0 + y / (6 * area)]
}

const rounded = ([x, y]: LonLat): LonLat => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]
