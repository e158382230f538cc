import type { Box } from '../geometry/geometry.ts'
import { latitudeShare } from './mercator.ts'

/** A panel in the upper left corner of the map, measured from that corner. */
export interface Corner {
  width: number
  height: number
}

export interface Padding {
  top: number
  right: number
  bottom: number
  left: number
}

const STEPS = [0, 0.25, 0.5, 0.75, 1]
const GAP = 12

/**
 * The padding with which a shape is largest and yet not under the panel in the corner: beside it, below it, or, where the shape
 * leaves that corner empty by itself, around it.
 */
export function clearPadding(
  box: Box,
  points: readonly (readonly [number, number])[],
  size: { width: number; height: number },
  padding: Padding,
  corner: Corner | null,
): Padding {
  if (!corner) return padding
  const west = box[0] / 360
  const north = latitudeShare(box[3])
  const wide = Math.max(1e-9, box[2] / 360 - west)
  const tall = Math.max(1e-9, latitudeShare(box[1]) - north)
  let best: { scale: number; padding: Padding } | null = null
  for (const beside of STEPS) {
    for (const below of STEPS) {
      const tried: Padding = {
        ...padding,
        left: padding.left + beside * corner.width,
        top: padding.top + below * corner.height,
      }
      const free = {
        width: size.width - tried.left - tried.right,
        height: size.height - tried.top - tried.bottom,
      }
      const scale = Math.min(free.width / wide, free.height / tall)
      if (scale <= 0 || (best && scale <= best.scale)) continue
      const left = tried.left + (free.width - wide * scale) / 2
      const top = tried.top + (free.height - tall * scale) / 2
      const covered = points.some(
        ([lon, lat]) =>
          left + (lon / 360 - west) * scale < corner.width + GAP &&
          top + (latitudeShare(lat) - north) * scale < corner.height + GAP,
      )
      if (!covered) best = { scale, padding: tried }
    }
  }
  return best?.padding ?? padding
}
