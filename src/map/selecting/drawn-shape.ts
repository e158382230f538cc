import { longestRadiusM, type Shape } from '#src/contract/desk/selection.ts'
import { metresBetween } from '#src/domain/selection/distance.ts'
import type { SelectView } from './select-view.ts'

export type Tool = Shape['kind']
type Point = readonly [lon: number, lat: number]

const DECIMALS = 5
/** A lasso keeps as many corners as an address has room for. */
const CORNERS = 60

const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS)) + 0

/** The shape of a way that was drawn, as exact as an address keeps it; null: it is none yet. */
export function drawnShape(tool: Tool, way: readonly Point[]): Shape | null {
  const [first] = way
  const last = way.at(-1)
  if (!first || !last) return null
  if (tool === 'lasso') {
    const points = thinned(way).map(([lon, lat]): [number, number] => [round(lon), round(lat)])
    return points.length >= 3 ? { kind: 'lasso', points } : null
  }
  if (tool === 'circle') {
    const radiusM = Math.min(longestRadiusM, Math.round(metresBetween(...first, ...last)))
    return radiusM > 0 ? { kind: 'circle', lon: round(first[0]), lat: round(first[1]), radiusM } : null
  }
  const box = boxOf(first, last)
  return box.west < box.east && box.south < box.north ? box : null
}

/** What is in view: a box, or of a map that is turned or tilted its four corners. */
export function shapeInView(view: Pick<SelectView, 'size' | 'unproject'>): Shape {
  const { width, height } = view.size()
  const corners = [
    view.unproject(0, 0),
    view.unproject(width, 0),
    view.unproject(width, height),
    view.unproject(0, height),
  ] as const
  const [leftTop, rightTop, rightFoot, leftFoot] = corners
  const isUpright = round(leftTop[0]) === round(leftFoot[0]) && round(leftTop[1]) === round(rightTop[1])
  return isUpright
    ? boxOf(leftFoot, rightTop)
    : {
        kind: 'lasso',
        points: [leftTop, rightTop, rightFoot, leftFoot].map(([lon, lat]) => [round(lon), round(lat)]),
      }
}

export function boxOf([lonA, latA]: Point, [lonB, latB]: Point): Extract<Shape, { kind: 'box' }> {
  return {
    kind: 'box',
    west: round(Math.min(lonA, lonB)),
    south: round(Math.min(latA, latB)),
    east: round(Math.max(lonA, lonB)),
    north: round(Math.max(latA, latB)),
  }
}

function thinned(way: readonly Point[]): readonly Point[] {
  if (way.length <= CORNERS) return way
  return Array.from({ length: CORNERS }, (_, i) => way[Math.round((i * (way.length - 1)) / (CORNERS - 1))]!)
}
