import type { Camera } from '../types.ts'
import type { Corner, Padding } from './framing.ts'
import { latitudeAt, latitudeShare, worldSize } from './mercator.ts'
import { projectTilted, type Size } from './tilt.ts'

type Points = readonly (readonly [lon: number, lat: number])[]

interface Look {
  pitch: number
  bearing: number
  /** Pixels of thickness below the lower edge, kept inside the padding. */
  depth: number
  /** Not nearer than this zoom. */
  nearest?: number
}

const ROUNDS = 24
const STEPS = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]

/** The camera under which a tilted shape is largest between the paddings and not under the panel in the corner. */
export function fitTilted(
  points: Points,
  size: Size,
  padding: Padding,
  corner: Corner | null,
  look: Look,
): Camera | null {
  const hull = convexHull(points)
  if (hull.length === 0) return null
  if (!corner) return fitBetween(hull, size, padding, look)
  let best: Camera | null = null
  for (const beside of STEPS) {
    for (const below of STEPS) {
      const tried: Padding = {
        ...padding,
        left: padding.left + beside * Math.max(0, corner.width - padding.left),
        top: padding.top + below * Math.max(0, corner.height - padding.top),
      }
      const camera = fitBetween(hull, size, tried, look)
      if (!camera || (best && camera.zoom <= best.zoom)) continue
      const at = projectTilted(camera, size)
      const covered = points.some(([lon, lat]) => {
        const { x, y } = at(lon, lat)
        return x < corner.width && y < corner.height
      })
      if (!covered) best = camera
    }
  }
  return best ?? fitBetween(hull, size, padding, look)
}

/** Perspective makes what is nearer larger: the middle and the zoom are corrected in turn until the shape touches the paddings. */
function fitBetween(points: Points, size: Size, padding: Padding, look: Look): Camera | null {
  const free = {
    width: size.width - padding.left - padding.right,
    height: size.height - padding.top - padding.bottom - look.depth,
  }
  if (free.width <= 0 || free.height <= 0) return null
  const middle = { x: padding.left + free.width / 2, y: padding.top + free.height / 2 }
  let camera: Camera = { ...startOf(points, size), pitch: look.pitch, bearing: look.bearing }
  for (let round = 0; round < ROUNDS; round++) {
    const box = boxOn(points, camera, size)
    const room = Math.min(free.width / (box.right - box.left), free.height / (box.bottom - box.top))
    const zoom = Math.min(camera.zoom + Math.log2(room), look.nearest ?? Infinity)
    const grow = 2 ** (zoom - camera.zoom)
    const aside = {
      x: ((box.left + box.right) / 2 - size.width / 2) * grow + size.width / 2 - middle.x,
      y: 0,
    }
    aside.y = ((box.top + box.bottom) / 2 - size.height / 2) * grow + size.height / 2 - middle.y
    camera = { ...moved({ ...camera, zoom }, aside), zoom }
  }
  return camera
}

function boxOn(points: Points, camera: Camera, size: Size) {
  const at = projectTilted(camera, size)
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [lon, lat] of points) {
    const { x, y } = at(lon, lat)
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** The camera moved so that the picture moves by so many pixels up and to the left, near enough at its middle. */
function moved(camera: Camera, { x, y }: { x: number; y: number }): Camera {
  const turn = (camera.bearing * Math.PI) / 180
  const down = y / Math.cos((camera.pitch * Math.PI) / 180)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const world = worldSize(camera.zoom)
  const east = x * cos - down * sin
  const south = x * sin + down * cos
  return {
    ...camera,
    lon: camera.lon + (east / world) * 360,
    lat: latitudeAt(latitudeShare(camera.lat) + south / world),
  }
}

/** Far enough away that nothing lies behind the eye. */
function startOf(points: Points, size: Size): { lon: number; lat: number; zoom: number } {
  const lons = points.map(([lon]) => lon)
  const shares = points.map(([, lat]) => latitudeShare(lat))
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [north, south] = [Math.min(...shares), Math.max(...shares)]
  const wide = Math.max((east - west) / 360, south - north, 1e-9)
  return {
    lon: (west + east) / 2,
    lat: latitudeAt((north + south) / 2),
    zoom: Math.log2(Math.min(size.width, size.height) / 2 / (512 * wide)),
  }
}

/** What is straight on the ground is straight on the screen: only the corners of the hull can touch an edge. */
function convexHull(points: Points): Points {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (from: Points) => {
    const chain: (readonly [number, number])[] = []
    for (const point of from) {
      while (chain.length > 1 && turnOf(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  if (sorted.length < 3) return sorted
  return [...half(sorted), ...half(sorted.reverse())]
}

function turnOf(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  [cx, cy]: readonly [number, number],
) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}
