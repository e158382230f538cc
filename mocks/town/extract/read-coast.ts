import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import polygonClipping, { type Polygon } from 'polygon-clipping'
import { z } from 'zod'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

const Point = z.tuple([z.number(), z.number()])
const Land = z.object({
  transform: z.object({ scale: Point, translate: Point }),
  arcs: z.array(z.array(Point)),
  objects: z.object({
    land: z.object({
      geometries: z.array(
        z.object({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(z.array(z.number()))) }),
      ),
    }),
  }),
})

/** West, south, east, north: the city and what a reader sees around it. */
const frame = [117, 28, 125, 34.5] as const

/** Natural Earth's land inside the frame. */
export function readCoast(folder: string): MultiPolygonCoordinates {
  const topology = Land.parse(JSON.parse(readFileSync(join(folder, 'world-atlas/land-10m.json'), 'utf8')))
  const { scale, translate } = topology.transform
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]): [number, number] => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
  const ringOf = (indices: number[]) =>
    indices.flatMap((index, i) => {
      const arc = index < 0 ? arcs[~index]!.toReversed() : arcs[index]!
      return i === 0 ? arc : arc.slice(1)
    })
  const [west, south, east, north] = frame
  const box: Polygon = [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]
  const near = topology.objects.land.geometries
    .flatMap((geometry) => geometry.arcs)
    .map((polygon): Polygon => polygon.map(ringOf))
    .filter(([outer]) => outer?.some(([x, y]) => x > west && x < east && y > south && y < north))
  return near.flatMap((polygon) => polygonClipping.intersection(polygon, box))
}
