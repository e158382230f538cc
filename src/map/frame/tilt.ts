import type { Camera } from '../types.ts'
import { worldPixels } from './mercator.ts'

export interface Size {
  width: number
  height: number
}

interface Point {
  x: number
  y: number
}

/** MapLibre's vertical field of view, in radians. */
const VIEW = 0.6435011087932844

/** Where MapLibre draws a place of flat ground, in pixels of the container, for a camera that need not be the map's yet. */
export function projectTilted(camera: Camera, { width, height }: Size): (lon: number, lat: number) => Point {
  const at = worldPixels(camera.zoom)
  const centre = at(camera.lon, camera.lat)
  const away = height / 2 / Math.tan(VIEW / 2)
  const [turn, tilt] = [(camera.bearing * Math.PI) / 180, (camera.pitch * Math.PI) / 180]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return (lon, lat) => {
    const point = at(lon, lat)
    const [east, south] = [point.x - centre.x, point.y - centre.y]
    const across = east * cos + south * sin
    const down = south * cos - east * sin
    const near = away / (away - down * Math.sin(tilt))
    return { x: width / 2 + across * near, y: height / 2 + down * Math.cos(tilt) * near }
  }
}
