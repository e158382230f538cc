import { z } from 'zod'
import { Author, Day, Moment, PlaceId, Revision, Slug } from '#src/contract/primitives.ts'

/**
 * `GET /api/observations?measure=&area=|place=&from=&to=&asOf=&limit=&after=`: what a total is made of, a line for each reported cell as it is
 * known, with where it came from. By place, the newest day first; `after` of one page begins the next.
 */
export const EvidenceQuery = z.object({
  /** One that is reported; a derived one has those of its parts. */
  measure: Slug,
  /** All that report inside an area; `place`: one area or site alone. */
  area: PlaceId.optional(),
  place: PlaceId.optional(),
  /** A breakdown key; omitted: whatever the key. */
  breakdown: Slug.optional(),
  from: Day,
  to: Day,
  asOf: Moment.optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(500),
  after: z
    .string()
    .regex(/^\d+\.-?\d+\.\d+$/)
    .optional(),
})
export type EvidenceQuery = z.infer<typeof EvidenceQuery>

export const Evidence = z.object({
  place: z.string(),
  placeName: z.string(),
  day: Day,
  breakdown: Slug.nullable(),
  /** Null: withdrawn, or (`suppressed`) not to be told. */
  value: z.number().nullable(),
  suppressed: z.boolean(),
  estimated: z.boolean(),
  recordedAt: Moment,
  source: z.string(),
  author: Author.nullable(),
  batch: z.string(),
  qualifier: z.string().nullable(),
  reason: z.string().nullable(),
  /** How many earlier values it replaced. */
  corrections: z.number().int().nonnegative(),
})
export type Evidence = z.infer<typeof Evidence>

export const EvidenceReply = z.object({
  observations: z.array(Evidence),
  /** Null: this was the last page. */
  after: z.string().nullable(),
  revision: Revision,
})
export type EvidenceReply = z.infer<typeof EvidenceReply>
