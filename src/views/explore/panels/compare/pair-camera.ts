import type { Camera } from '#src/contract/desk/view.ts'
import type { Outlines } from '#src/map/types.ts'

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** Around an area; around what lies inside it where it has no outline of its own. */
export function boxOf(outlines: Outlines, codes: readonly string[]): Box | null {
  const code = codes.find((one) => outlines[one])
  const points = code === undefined ? [] : (outlines[code] ?? []).flatMap((polygon) => polygon[0] ?? [])
  if (points.length === 0) return null
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [lon, lat] of points) {
    box.west = Math.min(box.west, lon)
    box.south = Math.min(box.south, lat)
    box.east = Math.max(box.east, lon)
    box.north = Math.max(box.north, lat)
  }
  return box
}

const world = 512
const around = 36

/** Where two maps of the same size look when each stands on its own area: the nearest zoom at which either is whole, below `top` pixels. */
export function pairCamera(
  [first, second]: readonly [Box, Box],
  { width, height, top }: { width: number; height: number; top: number },
): { first: Camera; second: Camera } {
  const zoom = Math.min(zoomFor(first, width, height - top), zoomFor(second, width, height - top))
  return { first: middle(first, zoom, top), second: middle(second, zoom, top) }
}

function zoomFor(box: Box, width: number, height: number): number {
  const across = (box.east - box.west) / 360
  const down = mercator(box.north) - mercator(box.south)
  const room = (pixels: number) => Math.max(40, pixels - 2 * around)
  const scale = Math.min(room(width) / Math.max(across, 1e-9), room(height) / Math.max(down, 1e-9))
  return Math.min(14.2, Math.log2(scale / world))
}

/** The area stands in the middle of what is free below `top`. */
function middle({ west, east, south, north }: Box, zoom: number, top: number): Camera {
  const y = (mercator(south) + mercator(north)) / 2 + top / 2 / (world * 2 ** zoom)
  const lat = (Math.atan(Math.exp(y * 2 * Math.PI)) * 360) / Math.PI - 90
  return { lon: (west + east) / 2, lat, zoom, bearing: 0, pitch: 0 }
}

/** The share of the world's height above the equator, in the map's projection. */
function mercator(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
}

/** A camera moved along with another one: the same zoom, turn and tilt, and the same way gone. */
export function alongside(camera: Camera, from: Camera, to: Camera): Camera {
  return { ...camera, lon: camera.lon + to.lon - from.lon, lat: camera.lat + to.lat - from.lat }
}
