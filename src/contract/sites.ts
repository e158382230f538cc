import { z } from 'zod'
import { Slug } from './primitives.ts'

export const AttributeValue = z.union([z.string(), z.number(), z.boolean()])

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
})
export type Site = z.infer<typeof Site>

export const SitesReply = z.object({ sites: z.array(Site), revision: z.number().int() })
export type SitesReply = z.infer<typeof SitesReply>

/** `GET /api/sites` */
export const SitesQuery = z.object({ kind: Slug.optional(), area: z.string().optional() })
export type SitesQuery = z.infer<typeof SitesQuery>
