import { z } from 'zod'
import { Day, Moment, Names, Revision, Slug } from '#src/contract/primitives.ts'

const asked = {
  /** Everywhere where left out. */
  area: z.string().optional(),
  day: Day,
  /** One form only. */
  form: Slug.optional(),
  asOf: Moment.optional(),
}

/** `GET /api/completeness?area=&day=&by=form&form=&named=`: who was expected to report on a day, and who has. */
export const CompletenessQuery = z.object({
  ...asked,
  /** `form`: each form with who is missing. `area`: every area inside, all forms together. */
  by: z.enum(['form', 'area']).default('form'),
  /** So many of those that are missing in each form, the most pressing first; all where left out. */
  named: z.coerce.number().int().nonnegative().optional(),
})

/**
 * The duties of one day. `reported` is `inTime` and `late`; `expected` is `reported`, `due` (missing, the hour not yet past) and
 * `overdue`. A weekly duty is expected on each day of its week.
 */
export const DutyCounts = z.object({
  expected: z.number().int(),
  reported: z.number().int(),
  inTime: z.number().int(),
  late: z.number().int(),
  due: z.number().int(),
  overdue: z.number().int(),
})
export type DutyCounts = z.infer<typeof DutyCounts>

/** A form counts as reported when all of its measures are; `partial` of those not reported brought some of them. */
export const FormCounts = DutyCounts.extend({ partial: z.number().int() })
export type FormCounts = z.infer<typeof FormCounts>

/** The days that a trail tells of. */
export const trailDays = 14

/** A reporter whose form is not whole. */
export const MissingForm = z.object({
  /** Code of an area or id of a site. */
  place: z.string(),
  name: z.string(),
  /** The area that it is, or lies in. */
  area: z.string(),
  overdue: z.boolean(),
  /** The last moment at which the first of what is lacking is in time. */
  dueAt: Moment,
  /** How often what is lacking is owed. */
  every: z.enum(['day', 'week']),
  /** Measures that are lacking, in the form's order. */
  lacking: z.array(Slug).min(1),
  /** Others of the form are there. */
  partial: z.boolean(),
  /** Overdue duties in a row: the day's, or those before it while it is not yet due. */
  streak: z.number().int(),
  /** The newest day with a report of what is lacking; null: never. */
  lastDay: Day.nullable(),
  /** The last fourteen days, oldest first: `+` whole, `/` in part, `-` missing, `?` not yet due, `.` not expected. */
  trail: z.string().regex(/^[-+/?.]{14}$/),
})
export type MissingForm = z.infer<typeof MissingForm>

const lastReport = {
  /** When the newest report of the day's duties was recorded; null: there is none. */
  lastReportAt: Moment.nullable(),
}

export const FormCompleteness = FormCounts.extend({
  form: Slug,
  name: Names,
  /** The first hour (`HH:MM`) of the day by which what is missing is owed, or all where nothing is; null: none is named, or it has the week. */
  deadline: z.string().nullable(),
  ...lastReport,
  measures: z.array(DutyCounts.extend({ measure: Slug, ...lastReport })),
  /** The areas right inside the one asked for, in tree order, those that owe it. */
  areas: z.array(FormCounts.extend({ area: z.string() })),
  /** The overdue first, then the longest row of missed duties, then in tree order. */
  missing: z.array(MissingForm),
})
export type FormCompleteness = z.infer<typeof FormCompleteness>

/** A post (checkpoint or sentinel) that owed a report on the day and on the day before and brought neither. */
export const SilentSite = z.object({
  site: z.string(),
  kind: Slug,
  name: z.string(),
  area: z.string(),
  /** The newest day that it reported; null: none. */
  lastDay: Day.nullable(),
  /** When it was last heard of. */
  lastReportAt: Moment.nullable(),
})
export type SilentSite = z.infer<typeof SilentSite>

export const CompletenessReply = z.object({
  day: Day,
  /** In the catalogue's order; those that somebody owes. */
  forms: z.array(FormCompleteness),
  /** The longest silent first. */
  silent: z.array(SilentSite),
  revision: Revision,
})
export type CompletenessReply = z.infer<typeof CompletenessReply>

/** The answer to `by=area`: the area asked for and all inside it that owe something, in tree order. */
export const AreaCompletenessReply = z.object({
  day: Day,
  areas: z.array(FormCounts.extend({ area: z.string() })),
  revision: Revision,
})
export type AreaCompletenessReply = z.infer<typeof AreaCompletenessReply>
