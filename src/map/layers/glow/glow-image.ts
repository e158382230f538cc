import { latitudeAt, worldPixels, worldSize } from '#src/map/frame/mercator.ts'
import type { Piece } from '#src/map/geometry/geometry.ts'
import { type Grid, litCells, type Point } from './lit-cells.ts'

/** Corners of the lit parts: longitude, latitude and height; of the picture from its upper left corner, 0 to 1; triangles. */
export interface GlowMesh {
  positions: Float64Array<ArrayBuffer>
  texCoords: Float32Array<ArrayBuffer>
  indices: Uint32Array<ArrayBuffer>
  /** As deck.gl calls it: how many indices. */
  vertexCount: number
}

export interface GlowImage {
  image: HTMLCanvasElement
  /** West, south, east, north. */
  bounds: [number, number, number, number]
  mesh: GlowMesh
}

interface Pass {
  width: number
  blur: number
  strength: number
}

export interface Light {
  passes: readonly Pass[]
  /** Pixels of the look that it reaches from the edge. */
  reach: number
  /** What lies inside is under the plate. */
  hollow: boolean
}

/** Pixels of the look: a wide faint light and the glow itself on the ground, and a tight one that falls on the slab too. */
export const GROUND_LIGHT: Light = {
  passes: [
    { width: 40, blur: 120, strength: 0.34 },
    { width: 18, blur: 36, strength: 0.9 },
  ],
  reach: 130,
  hollow: true,
}
export const EDGE_LIGHT: Light = {
  passes: [{ width: 10, blur: 11, strength: 0.8 }],
  reach: 24,
  hollow: false,
}
const REACH = 130
/** Finer than this nobody could tell, since everything in it is blurred. */
const LARGEST = 1400
const CELL = 28

/**
 * The light round the plate, blurred once on a canvas for each framing and laid on the ground: one picture costs a machine without
 * a graphics card far less than many wide lines. White, to be tinted: a faint colour would lose its hue.
 */
export function drawGlow(
  pieces: readonly Piece[],
  { passes, reach, hollow }: Light,
  zoom: number,
  unit: number,
): GlowImage | null {
  const at = worldPixels(zoom)
  const placed = pieces.flatMap(({ polygon }) =>
    polygon.map((ring) => ring.map(([lon, lat]) => at(lon, lat))),
  )
  const points = placed.flat()
  if (points.length === 0) return null
  const [left, top, right, bottom] = boxOf(points)
  const margin = REACH * unit
  const [west, north] = [left - margin, top - margin]
  const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin]
  const rings = placed.map((ring) => ring.map(({ x, y }) => ({ x: x - west, y: y - north })))
  const step = CELL * unit
  const grid = { columns: Math.ceil(width / step), rows: Math.ceil(height / step), step }
  const world = worldSize(zoom)
  const lonAt = (x: number) => ((west + x) / world) * 360 - 180
  const latAt = (y: number) => latitudeAt((north + y) / world)
  return {
    image: drawLight(rings, passes, width, height, unit),
    bounds: [lonAt(0), latAt(height), lonAt(width), latAt(0)],
    mesh: meshOf(litCells(rings, grid, reach * unit, hollow), grid, width, height, lonAt, latAt),
  }
}

function boxOf(points: readonly Point[]): [left: number, top: number, right: number, bottom: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

function drawLight(
  rings: readonly (readonly Point[])[],
  passes: readonly Pass[],
  width: number,
  height: number,
  unit: number,
): HTMLCanvasElement {
  const scale = Math.min(1, LARGEST / Math.max(width, height))
  const image = document.createElement('canvas')
  image.width = Math.ceil(width * scale)
  image.height = Math.ceil(height * scale)
  const context = image.getContext('2d')!
  const path = new Path2D()
  // The shape itself is drawn beside the canvas: only its shadow falls on it.
  const beside = image.width + 2 * REACH * unit
  for (const ring of rings) {
    ring.forEach(({ x, y }, index) => {
      const [across, down] = [x * scale - beside, y * scale]
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
  return image
}

function meshOf(
  lit: Uint8Array,
  { columns, step }: Grid,
  width: number,
  height: number,
  lonAt: (x: number) => number,
  latAt: (y: number) => number,
): GlowMesh {
  const cells = [...lit.keys()].filter((cell) => lit[cell])
  const positions = new Float64Array(cells.length * 12)
  const texCoords = new Float32Array(cells.length * 8)
  const indices = new Uint32Array(cells.length * 6)
  cells.forEach((cell, number) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    for (let corner = 0; corner < 4; corner++) {
      const x = Math.min(width, (column + (corner & 1)) * step)
      const y = Math.min(height, (row + (corner >> 1)) * step)
      positions.set([lonAt(x), latAt(y), 0], (number * 4 + corner) * 3)
      texCoords.set([x / width, y / height], (number * 4 + corner) * 2)
    }
    const first = number * 4
    indices.set([first, first + 2, first + 1, first + 1, first + 2, first + 3], number * 6)
  })
  return { positions, texCoords, indices, vertexCount: indices.length }
}
