import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

/** A ring as whole numbers of 1e-5 degrees, each point as its step from the one before; the closing point is left out. */
export type PackedOutline = number[][][]

const SCALE = 1e5

function packRing(ring: [number, number][]): number[] {
  const packed: number[] = []
  let [px, py] = [0, 0]
  for (const [lon, lat] of ring.slice(0, -1)) {
    const [x, y] = [Math.round(lon * SCALE), Math.round(lat * SCALE)]
    if (packed.length > 0 && x === px && y === py) continue
    packed.push(x - px, y - py)
    ;[px, py] = [x, y]
  }
  return packed
}

function unpackRing(packed: number[]): [number, number][] {
  const ring: [number, number][] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < packed.length; i += 2) {
    x += packed[i]!
    y += packed[i + 1]!
    ring.push([x / SCALE, y / SCALE])
  }
  if (ring[0]) ring.push([...ring[0]])
  return ring
}

export function packOutline(outline: MultiPolygonCoordinates): PackedOutline {
  return outline
    .map((polygon) => polygon.map(packRing).filter((ring) => ring.length >= 6))
    .filter((polygon) => polygon.length > 0)
}

export function unpackOutline(packed: PackedOutline): MultiPolygonCoordinates {
  return packed.map((polygon) => polygon.map(unpackRing))
}
