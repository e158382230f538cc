import { z } from 'zod'
import { Day, Moment, Revision, Slug } from '#src/contract/primitives.ts'

/** One value of one measure for one place and one day, as a reporter sends it. */
export const NewObservation = z.object({
  measure: Slug,
  /** Area code or site id. */
  place: z.string().min(1),
  day: Day,
  /** Null withdraws what was reported before. */
  value: z.number().nullable(),
  breakdown: Slug.optional(),
  /** The words of the source where they say more than the number (`近17000余人`). */
  qualifier: z.string().max(200).optional(),
  estimated: z.boolean().optional(),
  reason: z.string().max(500).optional(),
})
export type NewObservation = z.infer<typeof NewObservation>

export const PostReply = z.object({
  recordedAt: Moment,
  revision: Revision,
  accepted: z.number().int(),
  unchanged: z.number().int(),
})
export type PostReply = z.infer<typeof PostReply>
