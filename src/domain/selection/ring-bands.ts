import type { Bounds } from '../outline.ts'

export type Points = readonly (readonly [lon: number, lat: number])[]

/** The edges of a ring by the bands of latitude they cross, so that a point looks at few of them. */
export interface RingBands {
  readonly bounds: Bounds
  /** `x1, y1, x2, y2` of the edges of each band. */
  readonly bands: readonly Float64Array[]
}

export function sortIntoBands(points: Points): RingBands {
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  const bounds: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  const bands: number[][] = Array.from({ length: points.length }, () => [])
  const bandOf = (lat: number) => bandAt(bounds, bands.length, lat)
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!
    if (y1 === y2) return
    for (let band = bandOf(Math.min(y1, y2)); band <= bandOf(Math.max(y1, y2)); band++)
      bands[band]!.push(x1, y1, x2, y2)
  })
  return { bounds, bands: bands.map((edges) => Float64Array.from(edges)) }
}

/** Even-odd test of a point within the bounds. */
export function isInBands({ bounds, bands }: RingBands, lon: number, lat: number): boolean {
  const edges = bands[bandAt(bounds, bands.length, lat)]!
  let inside = false
  for (let i = 0; i < edges.length; i += 4) {
    const y1 = edges[i + 1]!
    const y2 = edges[i + 3]!
    if (y1 > lat === y2 > lat) continue
    const x1 = edges[i]!
    if (lon < x1 + ((edges[i + 2]! - x1) * (lat - y1)) / (y2 - y1)) inside = !inside
  }
  return inside
}

function bandAt([, south, , north]: Bounds, count: number, lat: number): number {
  const band = Math.floor(((lat - south) / (north - south)) * count)
  return band > 0 ? Math.min(band, count - 1) : 0
}
