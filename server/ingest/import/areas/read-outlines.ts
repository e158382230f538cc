import { z } from 'zod'
import type { Findings } from '#server/ingest/import/finding.ts'
import { type Datum, type LonLat, toWgs84 } from '#server/ingest/import/geo/datum.ts'
import { declaredDatum } from '#server/ingest/import/geo/declared-datum.ts'
import type { OutlineFile } from '#server/ingest/import/read/source-file.ts'
import type { MultiPolygonCoordinates } from '#src/contract/areas.ts'

const Ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number()))
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()).min(1),
  attribution: z.string().optional(),
})
const Feature = z.object({
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
  ]),
})

/** A polygon as its file has it, but in WGS-84 and with closed rings. */
export interface OutlineFeature {
  file: string
  /** Counted from 1. */
  number: number
  code: string | null
  name: string | null
  partial: boolean
  coordinates: MultiPolygonCoordinates
}

export interface OutlineCollection {
  features: OutlineFeature[]
  /** Features in the file, bad ones included. */
  read: number
  datum: Datum
  attribution: string | null
}

export function readOutlines(
  { file, json, options }: OutlineFile,
  findings: Findings,
): OutlineCollection | null {
  const collection = Collection.safeParse(json)
  if (!collection.success) findings.add('not-geojson', { file }, {})
  const datum = declaredDatum(file, options, findings)
  if (!collection.success || !datum) return null
  const features = collection.data.features.flatMap((feature, i) => {
    const number = i + 1
    const parsed = Feature.safeParse(feature)
    if (!parsed.success) {
      const reason = parsed.error.issues[0]
      findings.add(
        'bad-geometry',
        { file, row: number, column: reason?.path.join('.') ?? 'geometry' },
        { reason: reason?.message ?? '' },
      )
      return []
    }
    const { geometry, properties } = parsed.data
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const coordinates = polygons.map((polygon) =>
      polygon.map((ring) => closed(ring.map(([x, y]): LonLat => [x, y]))),
    )
    if (!isSound(file, number, coordinates, findings)) return []
    return [
      {
        file,
        number,
        code: textOf(properties, ['code', 'adcode', '代码', '区划代码']),
        name: textOf(properties, ['name', '名称']),
        partial: properties?.partial === true,
        coordinates: coordinates.map((polygon) =>
          polygon.map((ring) => ring.map((point) => toWgs84(point, datum))),
        ),
      },
    ]
  })
  const attribution = options.attribution ?? collection.data.attribution ?? null
  return { features, read: collection.data.features.length, datum, attribution }
}

function closed(ring: LonLat[]): LonLat[] {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring
}

function isSound(file: string, row: number, outline: MultiPolygonCoordinates, findings: Findings): boolean {
  for (const [i, ring] of outline.flat().entries()) {
    if (ring.length < 4) {
      findings.add('short-ring', { file, row, column: 'geometry' }, { ring: i + 1, found: ring.length })
      return false
    }
    const off = ring.find(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)
    if (off) {
      const range =
        Math.abs(off[0]) > 180 ? { min: -180, max: 180, found: off[0] } : { min: -90, max: 90, found: off[1] }
      findings.add('out-of-range', { file, row, column: 'geometry' }, range)
      return false
    }
  }
  return true
}

function textOf(properties: Record<string, unknown> | null, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = properties?.[key]
    if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== ''))
      return String(value).trim()
  }
  return null
}
