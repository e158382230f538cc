import { isInRing } from '#src/domain/outline.ts'
import type { Plate } from '../frame/plate.ts'
import { isNeighbour } from '../labels/area-labels.ts'
import type { Geometry } from './geometry.ts'
import { litOn } from './lit.ts'

/** Pixels of the look that a quiet name takes about, and keeps from the plate and its light. */
const NAME = { width: 84, height: 22, away: 26 } as const
const STEPS = 28

/**
 * Where the names of the neighbours stand round a plate: in the middle of what is seen of each, since most of it may lie behind the
 * panels. A neighbour of which too little is seen has no name.
 */
export function namedSurroundings(
  geometry: Geometry,
  plate: Plate,
  scope: string | null,
  unit: number,
): ReadonlyMap<number, [number, number]> {
  const found = new Map<number, [number, number]>()
  const isLit = litOn(plate.shape, plate.project)
  geometry.areas.forEach((area, row) => {
    if (!isNeighbour(area, scope)) return
    const at = middleOfSeen(geometry, row, plate, isLit, unit)
    if (at) found.set(row, at)
  })
  return found
}

function middleOfSeen(
  geometry: Geometry,
  row: number,
  { project, clear, corner }: Plate,
  isLit: (x: number, y: number) => boolean,
  unit: number,
): [number, number] | null {
  const box = geometry.boxes[row]
  if (!box) return null
  const rings = geometry.pieces[geometry.areas[row]!.level].flatMap((piece) =>
    piece.row === row ? [piece.polygon[0]!] : [],
  )
  const [half, tall, away] = [(NAME.width / 2) * unit, (NAME.height / 2) * unit, NAME.away * unit]
  const isFree = (x: number, y: number) => {
    if (x - half < clear.left || x + half > clear.right || y - tall < clear.top || y + tall > clear.bottom)
      return false
    return !(corner && x - half < corner.right && y - tall < corner.bottom)
  }
  const isDark = (x: number, y: number) =>
    [-half - away, 0, half + away].every((dx) =>
      [-tall - away, 0, tall + away].every((dy) => !isLit(x + dx, y + dy)),
    )
  const seen: { at: [number, number]; x: number; y: number }[] = []
  for (let column = 0; column < STEPS; column++) {
    for (let line = 0; line < STEPS; line++) {
      const lon = box[0] + ((box[2] - box[0]) * (column + 0.5)) / STEPS
      const lat = box[1] + ((box[3] - box[1]) * (line + 0.5)) / STEPS
      const { x, y } = project(lon, lat)
      if (!isFree(x, y) || !rings.some((ring) => isInRing(ring, [lon, lat])) || !isDark(x, y)) continue
      seen.push({ at: [lon, lat], x, y })
    }
  }
  const mean = (axis: 'x' | 'y') => seen.reduce((sum, one) => sum + one[axis], 0) / seen.length
  const [x, y] = [mean('x'), mean('y')]
  const distance = (one: { x: number; y: number }) => Math.hypot(one.x - x, one.y - y)
  return seen.sort((a, b) => distance(a) - distance(b))[0]?.at ?? null
}
