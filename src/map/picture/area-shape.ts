import type { AreaLevel } from '#src/contract/catalog.ts'
import { isInside } from '#src/domain/places.ts'
import { latitudeShare } from '../frame/mercator.ts'
import type { MapArea, Outlines } from '../types.ts'

/** An area and its cells as SVG paths in a box of a thousand. */
export interface AreaShape {
  /** Those with an outline. */
  readonly cells: readonly { row: number; code: string }[]
  /** Where a point lies in the box. */
  readonly at: (point: readonly [lon: number, lat: number]) => [x: number, y: number]
  /** By area code. */
  readonly paths: ReadonlyMap<string, string>
  readonly viewBox: string
}

const SIDE = 1000
const known = new WeakMap<Outlines, WeakMap<readonly MapArea[], Map<string, AreaShape | null>>>()

/**
 * The shape of an area, filled at a level; null where nothing has an outline. Worked out once for the same outlines and areas: a wall
 * puts up the same small maps with every turn.
 */
export function areaShape(
  areas: readonly MapArea[],
  outlines: Outlines,
  area: MapArea,
  level: AreaLevel,
): AreaShape | null {
  const ofOutlines = known.get(outlines) ?? new WeakMap<readonly MapArea[], Map<string, AreaShape | null>>()
  known.set(outlines, ofOutlines)
  const shapes = ofOutlines.get(areas) ?? new Map<string, AreaShape | null>()
  ofOutlines.set(areas, shapes)
  const id = `${level} ${area.code}`
  const found = shapes.get(id)
  if (found !== undefined) return found
  const cells = areas.flatMap((one, row) =>
    one.level === level && isInside(one.path, area.path) && outlines[one.code]
      ? [{ row, code: one.code }]
      : [],
  )
  const shape = project(outlines, area, cells)
  shapes.set(id, shape)
  return shape
}

function project(outlines: Outlines, area: MapArea, cells: AreaShape['cells']): AreaShape | null {
  const codes = [area.code, ...cells.map(({ code }) => code)]
  const x = (lon: number) => lon / 360
  const points = codes.flatMap((code) => outlines[code]?.flatMap((polygon) => polygon[0] ?? []) ?? [])
  if (points.length === 0) return null
  const xs = points.map(([lon]) => x(lon))
  const ys = points.map(([, lat]) => latitudeShare(lat))
  const [west, north] = [least(xs), least(ys)]
  const [wide, tall] = [-least(xs.map((one) => -one)) - west, -least(ys.map((one) => -one)) - north]
  const scale = SIDE / Math.max(wide, tall, 1e-9)
  const at = ([lon, lat]: readonly [number, number]): [number, number] => [
    Math.round((x(lon) - west) * scale),
    Math.round((latitudeShare(lat) - north) * scale),
  ]
  const paths = new Map(
    codes.map((code) => [
      code,
      (outlines[code] ?? [])
        .flatMap((polygon) =>
          polygon.map(
            (ring) =>
              `M${dropRepeats(ring.map((point) => at(point as [number, number]).join(' '))).join('L')}Z`,
          ),
        )
        .join(''),
    ]),
  )
  const pad = 12
  return {
    cells,
    at,
    paths,
    viewBox: `${-pad} ${-pad} ${Math.ceil(wide * scale) + 2 * pad} ${Math.ceil(tall * scale) + 2 * pad}`,
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function dropRepeats(points: readonly string[]): string[] {
  return points.filter((point, at) => point !== points[at - 1])
}
