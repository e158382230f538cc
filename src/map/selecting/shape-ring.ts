import type { Shape } from '#src/contract/desk/selection.ts'
import { pointBeside } from '#src/domain/selection/distance.ts'

type Point = [lon: number, lat: number]

const CORNERS_OF_CIRCLE = 64

/** The line round a shape. */
export function ringOf(shape: Shape): readonly Point[] {
  if (shape.kind === 'lasso') return shape.points
  if (shape.kind === 'box') {
    const { west, south, east, north } = shape
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]
  }
  const { lon, lat, radiusM } = shape
  return Array.from({ length: CORNERS_OF_CIRCLE }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS_OF_CIRCLE
    return pointBeside(lon, lat, radiusM * Math.cos(turn), radiusM * Math.sin(turn))
  })
}
