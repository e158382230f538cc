import { z } from 'zod'
import { Day, Moment, Revision, Slug } from '#src/contract/primitives.ts'
import { CellState } from './cubes.ts'

/** `GET /api/changes?area=&limit=&asOf=`: the newest changes inside an area, newest first, ready to be said in words. */
export const ChangesQuery = z.object({
  /** Omitted: everywhere. */
  area: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** The newest at that moment. */
  asOf: Moment.optional(),
})

/** What one request reported of one measure inside the area: a `LiveChange` in short. */
export const RecentChange = z.object({
  seq: Revision,
  recordedAt: Moment,
  measure: Slug,
  /** The newest day it touched. */
  day: Day,
  /** First and last day it touched. */
  days: z.object({ from: Day, to: Day }),
  /** How many places inside the area it touched. */
  places: z.number().int().positive(),
  /** The place, where it is exactly one; `area` is the site's area, or an area's own code. */
  place: z.object({ id: z.string(), name: z.string(), area: z.string() }).nullable(),
  /** The key, where it is exactly one; null also for reports of a total, and with suppressed ones. */
  breakdown: Slug.nullable(),
  /** Of the cell, where it is exactly one (one place, day and key); null also where it was withdrawn or is suppressed. */
  value: z.number().nullable(),
  /** The state that all its cells share, else `value`; `suppressed` to a viewer without the right to the measure's small counts. */
  state: CellState,
  /** What was known of that one cell before; null: nothing, several cells, or suppressed. */
  before: z.number().nullable(),
  /** A known value of a past day was replaced, or one of its own day with a stated reason. A past day is one before `recordedAt`. */
  corrected: z.boolean(),
  /** As stated with every cell alike; null: not stated, not alike, or suppressed, for its words may tell the number. */
  reason: z.string().nullable(),
})
export type RecentChange = z.infer<typeof RecentChange>

/**
 * Devices that report every minute would drown the rest: of the same measure an answer holds at most the newest three changes,
 * and so may hold fewer than `limit`. Only the newest commits are looked through. Changes too large for the live feed to keep
 * and bulk loads are left out; a change of more than 500 cells is judged `corrected` by its first 500.
 */
export const ChangesReply = z.object({ changes: z.array(RecentChange), revision: Revision })
export type ChangesReply = z.infer<typeof ChangesReply>
