import { latitudeAt, worldPixels, worldSize } from '../frame/mercator.ts'
import type { Piece } from '../geometry/geometry.ts'

export interface GlowImage {
  image: HTMLCanvasElement
  /** West, south, east, north. */
  bounds: [number, number, number, number]
}

interface Pass {
  width: number
  blur: number
  strength: number
}

/** Pixels of the look: a wide faint light and the glow itself on the ground, and a tight one that falls on the slab too. */
export const GROUND_LIGHT: readonly Pass[] = [
  { width: 40, blur: 120, strength: 0.34 },
  { width: 18, blur: 36, strength: 0.9 },
]
export const EDGE_LIGHT: readonly Pass[] = [{ width: 10, blur: 11, strength: 0.8 }]
const REACH = 130
/** Finer than this nobody could tell, since everything in it is blurred. */
const LARGEST = 1400

/**
 * The light round the plate, blurred once on a canvas for each framing and laid on the ground: one picture costs a machine without
 * a graphics card far less than many wide lines. White, to be tinted: a faint colour would lose its hue.
 */
export function drawGlow(
  pieces: readonly Piece[],
  passes: readonly Pass[],
  zoom: number,
  unit: number,
): GlowImage | null {
  const at = worldPixels(zoom)
  const rings = pieces.flatMap(({ polygon }) => polygon.map((ring) => ring.map(([lon, lat]) => at(lon, lat))))
  const points = rings.flat()
  if (points.length === 0) return null
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.top = Math.min(box.top, y)
    box.right = Math.max(box.right, x)
    box.bottom = Math.max(box.bottom, y)
  }
  const reach = REACH * unit
  const [width, height] = [box.right - box.left + 2 * reach, box.bottom - box.top + 2 * reach]
  const scale = Math.min(1, LARGEST / Math.max(width, height))
  const image = document.createElement('canvas')
  image.width = Math.ceil(width * scale)
  image.height = Math.ceil(height * scale)
  const context = image.getContext('2d')!
  const path = new Path2D()
  // The shape itself is drawn beside the canvas: only its shadow falls on it.
  const beside = image.width + 2 * reach
  for (const ring of rings) {
    ring.forEach(({ x, y }, index) => {
      const [across, down] = [(x - box.left + reach) * scale - beside, (y - box.top + reach) * scale]
      if (index === 0) path.moveTo(across, down)
      else path.lineTo(across, down)
    })
    path.closePath()
  }
  context.shadowOffsetX = beside
  context.lineJoin = 'round'
  for (const { width: line, blur, strength } of passes) {
    context.shadowColor = `rgb(255 255 255 / ${strength})`
    context.shadowBlur = blur * unit * scale
    context.lineWidth = line * unit * scale
    context.stroke(path)
  }
  const world = worldSize(zoom)
  const lonAt = (x: number) => (x / world) * 360 - 180
  const latAt = (y: number) => latitudeAt(y / world)
  return {
    image,
    bounds: [
      lonAt(box.left - reach),
      latAt(box.top - reach + image.height / scale),
      lonAt(box.left - reach + image.width / scale),
      latAt(box.top - reach),
    ],
  }
}
