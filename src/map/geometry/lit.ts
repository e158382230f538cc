import { isInBands, sortIntoBands } from '#src/domain/selection/ring-bands.ts'
import type { PlateShape } from '../frame/plate.ts'

type Project = (lon: number, lat: number) => { x: number; y: number }

/** Pixels between the corners of a shape that boxes keep off: finer ones would be asked about thousands of times for nothing. */
const CORNERS = 3

/** Whether a place of the screen lies on the lit shape, to a few pixels. */
export function litOn(shape: PlateShape | null, project: Project): (x: number, y: number) => boolean {
  const rings = (shape?.pieces ?? []).map(({ polygon }) => {
    const ring: [number, number][] = []
    for (const [lon, lat] of polygon[0]!) {
      const { x, y } = project(lon, lat)
      const last = ring.at(-1)
      if (!last || Math.abs(last[0] - x) + Math.abs(last[1] - y) > CORNERS) ring.push([x, y])
    }
    return sortIntoBands(ring)
  })
  return (x, y) =>
    rings.some((ring) => {
      const [left, top, right, bottom] = ring.bounds
      return x >= left && x <= right && y >= top && y <= bottom && isInBands(ring, x, y)
    })
}
