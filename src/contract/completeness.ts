import { z } from 'zod'
import { Day, Moment, Revision, Slug } from './primitives.ts'

/** `GET /api/completeness?area=&day=&measure=`: who was expected to report on a day, and who has. */
export const CompletenessQuery = z.object({
  area: z.string().optional(),
  day: Day,
  measure: Slug.optional(),
  asOf: Moment.optional(),
})

export const MeasureCompleteness = z.object({
  measure: Slug,
  day: Day,
  expected: z.number().int(),
  reported: z.number().int(),
  /** Past the deadline of the catalogue at the time of asking. */
  overdue: z.boolean(),
  lastReportAt: Moment.nullable(),
  /** Expected and not reported, in area order. */
  missing: z.array(z.object({ place: z.string(), name: z.string(), area: z.string() })),
})
export type MeasureCompleteness = z.infer<typeof MeasureCompleteness>

export const CompletenessReply = z.object({ measures: z.array(MeasureCompleteness), revision: Revision })
export type CompletenessReply = z.infer<typeof CompletenessReply>
