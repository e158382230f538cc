import { z } from 'zod'
import { Author, Day, Moment, Slug } from './primitives.ts'

export const AttributeValue = z.union([z.string(), z.number(), z.boolean()])
const Lon = z.number().min(-180).max(180)
const Lat = z.number().min(-90).max(90)

export const Site = z.object({
  id: z.string().min(1),
  kind: Slug,
  name: z.string().min(1),
  /** Code of the committee (or the smallest known area) it lies in. */
  area: z.string(),
  /** The area's path + `/` + id. */
  path: z.string(),
  /** WGS-84. */
  lon: z.number(),
  lat: z.number(),
  attributes: z.record(z.string(), AttributeValue),
  /** Counts its changes; left out: never changed since it came. */
  version: z.number().int().positive().optional(),
  /** The first day on which it is no longer there; left out: it is in use. */
  retiredOn: Day.optional(),
})
export type Site = z.infer<typeof Site>

export const SitesReply = z.object({ sites: z.array(Site), revision: z.number().int() })
export type SitesReply = z.infer<typeof SitesReply>

/** `GET /api/sites`: the retired ones too; `asOf`: as they were known then. */
export const SitesQuery = z.object({
  kind: Slug.optional(),
  area: z.string().optional(),
  asOf: Moment.optional(),
})
export type SitesQuery = z.infer<typeof SitesQuery>

/** The coordinate systems that a point may be given in. */
export const Datum = z.enum(['wgs84', 'gcj02', 'bd09', 'cgcs2000'])
export type Datum = z.infer<typeof Datum>

/** `POST /api/sites`: a new one; without an area, the smallest one whose outline holds it. */
export const NewSite = z.object({
  kind: Slug,
  name: z.string().trim().min(1).max(200),
  area: z.string().optional(),
  lon: Lon,
  lat: Lat,
  datum: Datum.default('wgs84'),
  attributes: z.record(z.string(), AttributeValue).default({}),
  author: Author,
  reason: z.string().trim().max(500).default(''),
})
export type NewSite = z.input<typeof NewSite>

/** `PUT /api/sites/:id`: what changes, and of which version; refused where somebody else changed it since. */
export const SiteEdit = z.object({
  /** The version it was seen in; 1 for one that was never changed. */
  base: z.number().int().positive(),
  name: z.string().trim().min(1).max(200).optional(),
  area: z.string().optional(),
  lon: Lon.optional(),
  lat: Lat.optional(),
  datum: Datum.default('wgs84'),
  attributes: z.record(z.string(), AttributeValue).optional(),
  /** The first day on which it is no longer there; null: it is in use again. */
  retiredOn: Day.nullable().optional(),
  author: Author,
  reason: z.string().trim().max(500).default(''),
})
export type SiteEdit = z.input<typeof SiteEdit>
/** As the server reads it, with what was left out filled in. */
export type EditedSite = z.output<typeof SiteEdit>

export const SiteVersion = Site.extend({
  version: z.number().int().positive(),
  /** Null: it came with the instance. */
  recordedAt: Moment.nullable(),
  author: Author.nullable(),
  reason: z.string(),
})
export type SiteVersion = z.infer<typeof SiteVersion>

/** `GET /api/sites/:id/history`: every version, newest first. */
export const SiteHistory = z.object({ versions: z.array(SiteVersion) })
export type SiteHistory = z.infer<typeof SiteHistory>
