import type { Bounds } from '../outline.ts'

export type Points = readonly (readonly [lon: number, lat: number])[]

/** The edges of a ring by the bands of latitude they cross, so that a point looks at few of them. */
export interface RingBands {
  readonly bounds: Bounds
  /** Of bands. */
  readonly count: number
  /** Where the edges of each band begin in `edges`, and behind the last where they end. */
  readonly starts: Int32Array
  /** `x1, y1, x2, y2` of each edge in turn. */
  readonly edges: Float64Array
}

export function sortIntoBands(points: Points): RingBands {
  const bounds = boundsOf(points)
  const count = points.length
  const crossed = new Int32Array(2 * count)
  const starts = new Int32Array(count + 1)
  for (let i = 0; i < count; i++) {
    const y1 = points[i]![1]
    const y2 = points[(i + 1) % count]![1]
    const first = bandAt(bounds, count, Math.min(y1, y2))
    // A level edge is crossed by nothing.
    const last = y1 === y2 ? first - 1 : bandAt(bounds, count, Math.max(y1, y2))
    crossed[2 * i] = first
    crossed[2 * i + 1] = last
    for (let band = first; band <= last; band++) starts[band + 1] = starts[band + 1]! + 4
  }
  for (let band = 0; band < count; band++) starts[band + 1] = starts[band + 1]! + starts[band]!
  const edges = new Float64Array(starts[count]!)
  const ends = starts.slice(0, count)
  for (let i = 0; i < count; i++) {
    const [x1, y1] = points[i]!
    const [x2, y2] = points[(i + 1) % count]!
    for (let band = crossed[2 * i]!; band <= crossed[2 * i + 1]!; band++) {
      const at = ends[band]!
      edges[at] = x1
      edges[at + 1] = y1
      edges[at + 2] = x2
      edges[at + 3] = y2
      ends[band] = at + 4
    }
  }
  return { bounds, count, starts, edges }
}

/** Even-odd test of a point within the bounds. */
export function isInBands({ bounds, count, starts, edges }: RingBands, lon: number, lat: number): boolean {
  const band = bandAt(bounds, count, lat)
  const end = starts[band + 1]!
  let inside = false
  for (let i = starts[band]!; i < end; i += 4) {
    const y1 = edges[i + 1]!
    const y2 = edges[i + 3]!
    if (y1 > lat === y2 > lat) continue
    const x1 = edges[i]!
    if (lon < x1 + ((edges[i + 2]! - x1) * (lat - y1)) / (y2 - y1)) inside = !inside
  }
  return inside
}

function boundsOf(points: Points): Bounds {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < points.length; i++) {
    const [lon, lat] = points[i]!
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

function bandAt(bounds: Bounds, count: number, lat: number): number {
  const south = bounds[1]
  const band = Math.floor(((lat - south) / (bounds[3] - south)) * count)
  return band > 0 ? Math.min(band, count - 1) : 0
}
