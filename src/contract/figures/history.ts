import { z } from 'zod'
import { Author, Day, Moment, Revision, Slug } from '#src/contract/primitives.ts'

/** `GET /api/history?measure=&place=&day=&breakdown=&asOf=`: all that was ever reported of one cell, oldest first. */
export const HistoryQuery = z.object({
  measure: Slug,
  place: z.string(),
  day: Day,
  breakdown: Slug.optional(),
  asOf: Moment.optional(),
})

export const HistoryEntry = z.object({
  recordedAt: Moment,
  /** Null: withdrawn. */
  value: z.number().nullable(),
  estimated: z.boolean(),
  source: z.string(),
  author: Author.nullable(),
  batch: z.string(),
  qualifier: z.string().nullable(),
  reason: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** `suppressed`: the viewer may not see the measure's small counts, so that no value and no words are told. */
export const HistoryReply = z.object({
  entries: z.array(HistoryEntry),
  suppressed: z.boolean(),
  revision: Revision,
})
export type HistoryReply = z.infer<typeof HistoryReply>

/**
 * `GET /api/corrections?measure=&area=&from=&to=&since=&asOf=&by=&limit=`: known values that were replaced, newest first. A correction
 * replaces a known value of a past day, or one of its own day with a stated reason; taking a value back is one too.
 */
export const CorrectionsQuery = z.object({
  /** One, or several with commas; omitted: every measure. A derived one stands for what it is made from. */
  measure: z
    .string()
    .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/)
    .optional(),
  /** An area, or a single site. */
  area: z.string().optional(),
  from: Day.optional(),
  to: Day.optional(),
  /** Only those recorded after this moment. */
  since: Moment.optional(),
  asOf: Moment.optional(),
  /** The days of each place are counted by themselves. */
  by: z.literal('place').optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(500),
})

export const Correction = z.object({
  measure: Slug,
  /** Null for a report of the total, and where suppressed. */
  key: Slug.nullable(),
  place: z.string(),
  placeName: z.string(),
  /** The day the value is of. */
  day: Day,
  recordedAt: Moment,
  /** Null where suppressed. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  suppressed: z.boolean(),
  author: Author.nullable(),
  source: z.string(),
  reason: z.string().nullable(),
  batch: z.string(),
})
export type Correction = z.infer<typeof Correction>

/**
 * `days`: how many corrections each day has, for the marks on a chart, in all or (`by`) at each place; complete where `corrections` is
 * cut by `limit`. `news`: how many cells were reported after `since` without a correction; null without `since`.
 */
export const CorrectionsReply = z.object({
  corrections: z.array(Correction),
  days: z.array(z.object({ measure: Slug, day: Day, place: z.string().optional(), count: z.number().int() })),
  total: z.number().int(),
  news: z.number().int().nullable(),
  revision: Revision,
})
export type CorrectionsReply = z.infer<typeof CorrectionsReply>
