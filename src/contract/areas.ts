import { z } from 'zod'
import { AreaLevel } from './catalog.ts'
import { Author, Day, LonLat } from './primitives.ts'
import { Datum } from './sites.ts'

const Ring = z.array(LonLat)
/** GeoJSON MultiPolygon coordinates, WGS-84. */
export const MultiPolygonCoordinates = z.array(z.array(Ring))
export type MultiPolygonCoordinates = z.infer<typeof MultiPolygonCoordinates>

export const Area = z.object({
  /** Administrative code, the only key: names repeat. */
  code: z.string().min(1),
  name: z.string().min(1),
  nameEn: z.string().nullable(),
  parent: z.string().nullable(),
  level: AreaLevel,
  /** Codes from the root down to this area joined by `/`: the order of a cube's rows. */
  path: z.string().min(1),
  /** Spoken names that differ from the official one. */
  aliases: z.array(z.string()),
  /** A point inside, for labels; null while no outline and no point is known. */
  point: LonLat.nullable(),
  /** The outline is generated, not surveyed. Null: there is no outline. */
  schematic: z.boolean().nullable(),
})
export type Area = z.infer<typeof Area>

export const AreasReply = z.object({ areas: z.array(Area), revision: z.number().int() })
export type AreasReply = z.infer<typeof AreasReply>

/** `GET /api/areas?outlines=true` adds them; codes without an outline are left out. */
export const OutlinesReply = AreasReply.extend({
  outlines: z.record(z.string(), MultiPolygonCoordinates),
  /** The days from which some outline took the place of another, oldest first. */
  redrawn: z.array(Day),
})
export type OutlinesReply = z.infer<typeof OutlinesReply>

/** `GET /api/areas`: `area` and all inside it, of one level where it is given. */
export const AreasQuery = z.object({
  area: z.string().optional(),
  level: AreaLevel.optional(),
  outlines: z.enum(['true', 'false']).optional(),
  /** The outlines in force on a day; left out: the newest. */
  day: Day.optional(),
})
export type AreasQuery = z.infer<typeof AreasQuery>

/** `PUT /api/areas/:code/outline`: takes the place of the one before it from a day on. */
export const NewOutline = z.object({
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: MultiPolygonCoordinates.element }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: MultiPolygonCoordinates }),
  ]),
  datum: Datum,
  validFrom: Day,
  /** Who drew it: shown as a credit. */
  source: z.string().trim().min(1).max(200),
  author: Author,
})
export type NewOutline = z.infer<typeof NewOutline>
