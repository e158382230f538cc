import { z } from 'zod'
import { Area } from '#src/contract/areas.ts'
import { Day, Moment, Revision, Slug } from '#src/contract/primitives.ts'
import { Site } from '#src/contract/sites.ts'
import { CellState } from './cubes.ts'

/** Where a number came from. */
export const Provenance = z.object({
  recordedAt: Moment,
  /** The reporter: an office, a device or a file, never a person. */
  source: z.string(),
  batch: z.string(),
  qualifier: z.string().nullable(),
  reason: z.string().nullable(),
  /** How many earlier values this one replaced. */
  corrections: z.number().int(),
})
export type Provenance = z.infer<typeof Provenance>

export const PlaceValue = z.object({
  measure: Slug,
  breakdown: Slug.nullable(),
  /** The day the value is of; null when there is none. */
  day: Day.nullable(),
  value: z.number().nullable(),
  state: CellState,
  /** Of a ratio. */
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Places reported ÷ expected behind an area's total; 0/1 or 1/1 for a single reporter. */
  reported: z.number().int(),
  expected: z.number().int(),
  /** Null for totals of several reporters. */
  provenance: Provenance.nullable(),
})
export type PlaceValue = z.infer<typeof PlaceValue>

/** `GET /api/places/:id?day=&asOf=`: the latest values of an area or a site at a day (default: today). */
export const PlaceReply = z.object({
  place: z.union([Area.extend({ type: z.literal('area') }), Site.extend({ type: z.literal('site') })]),
  /** From the root down to the parent. */
  ancestors: z.array(z.object({ code: z.string(), name: z.string() })),
  values: z.array(PlaceValue),
  /** Sites inside, by layer (`sentinel.testing` where the kind is split). */
  counts: z.record(z.string(), z.number().int()),
  lastReportAt: Moment.nullable(),
  revision: Revision,
})
export type PlaceReply = z.infer<typeof PlaceReply>

export const PlaceQuery = z.object({ day: Day.optional(), asOf: Moment.optional() })
export type PlaceQuery = z.infer<typeof PlaceQuery>
