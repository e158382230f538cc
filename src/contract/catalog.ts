import { z } from 'zod'
import { AreaLevel, Day, Moment, Names, Revision, Slug } from './primitives.ts'
import { Scene } from './wall/scenes.ts'
import { WallPlace } from './wall/walls.ts'

export { AreaLevel }

/** The shape drawn for a kind of site; the drawings live in src/map/marks. */
export const MarkShape = z.enum([
  'compound',
  'building',
  'checkpoint',
  'testing',
  'electronic',
  'spot-check',
  'monitoring',
  'investigation',
  'central-site',
  'sampling-point',
  'vaccination-site',
  'pharmacy',
  'project',
  'venue',
])
export type MarkShape = z.infer<typeof MarkShape>

export const Attribute = z.object({
  id: z.string().min(1),
  name: Names,
  type: z.enum(['text', 'number', 'flag', 'choice']),
  /** The choices of a `choice`, in reading order. */
  values: z.array(z.object({ id: Slug, name: Names, mark: MarkShape.optional() })).optional(),
})
export type Attribute = z.infer<typeof Attribute>

export const SiteKind = z.object({
  id: Slug,
  name: Names,
  mark: MarkShape,
  /** The attribute that splits the kind into layers of their own (sentinels: `sentinelKind`). */
  splitBy: z.string().optional(),
  attributes: z.array(Attribute),
  /** Measures on the place's card, most telling first. */
  measures: z.array(Slug),
  /** The flow by which its sites count the alarms that they raise; a site with any on a day is in alarm. */
  alarms: Slug.optional(),
  /** Layer is on when nobody has chosen. */
  shown: z.boolean(),
})
export type SiteKind = z.infer<typeof SiteKind>

/** Two sides of one pyramid, women and men by age: the rows from the bottom up, each with its key on either side. */
export const Pyramid = z.object({
  left: Names,
  right: Names,
  rows: z.array(z.object({ name: Names, left: Slug, right: Slug })).min(1),
})
export type Pyramid = z.infer<typeof Pyramid>

/** How the keys of a breakdown give the total: they add up, or one key stands for it (doses are nested). */
export const Breakdown = z.object({
  id: Slug,
  name: Names,
  keys: z.array(z.object({ id: Slug, name: Names })).min(1),
  total: z.union([z.literal('sum'), z.object({ key: Slug })]),
  pyramid: Pyramid.optional(),
})
export type Breakdown = z.infer<typeof Breakdown>

/**
 * Who is expected to report, how often and when. `areas` limits it to the reporters inside these codes (default: everywhere);
 * `from`/`to` are inclusive days. A stock carries forward only inside one such period.
 */
export const Reporting = z.object({
  by: z.union([AreaLevel, z.object({ site: Slug })]),
  every: z.enum(['day', 'week']),
  from: Day.optional(),
  to: Day.optional(),
  areas: z.array(z.string()).optional(),
  /** Reporters inside `areas` that nothing is expected of, by code or site id. */
  except: z.array(z.string()).optional(),
  /** Hour of the same day (`HH:MM`) after which a report is late. */
  deadline: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
})
export type Reporting = z.infer<typeof Reporting>

/** What a number counts; `one` is its English for exactly one (`bed` of `beds`), and without it `en` serves for one too. */
export const Unit = Names.extend({ one: Names.shape.en.optional() })
export type Unit = z.infer<typeof Unit>

const described = {
  id: Slug,
  name: Names,
  /** Where space is short. */
  short: Names.optional(),
  unit: Unit,
  definition: Names,
  owner: Names,
  source: Names,
  /** Decimals when shown in full. */
  decimals: z.number().int().min(0).max(4),
  /** Values strictly between 0 and this are hidden from viewers without the right to see small counts. */
  suppressBelow: z.number().int().positive().optional(),
}

const reported = {
  breakdown: Breakdown.optional(),
  reporting: z.array(Reporting),
  bounds: z.object({ min: z.number(), max: z.number() }).optional(),
  /** What a file brings counts only when somebody else has approved it. */
  approval: z.boolean().optional(),
}

export const FlowMeasure = z.object({ ...described, ...reported, kind: z.literal('flow') })
export const StockMeasure = z.object({
  ...described,
  ...reported,
  kind: z.literal('stock'),
  /** Days a value is carried forward after the day it was reported for. */
  staleAfterDays: z.number().int().positive(),
  /** Counts up from a beginning: a value below the one before it is pointed at. */
  cumulative: z.boolean().optional(),
})
export const RatioMeasure = z.object({
  ...described,
  kind: z.literal('ratio'),
  numerator: Slug,
  denominator: Slug,
})
export const CohortMeasure = z.object({
  ...described,
  kind: z.literal('cohort'),
  /** The flow that enters; `keys` are the breakdown keys that count (home and central, not onward). */
  flow: Slug,
  keys: z.array(Slug).optional(),
  /** Length of the clock: on day d the entries of days d − days + 1 … d are inside. */
  days: z.number().int().positive(),
  /** The flow that leaves early; its breakdown keys are `1`…`days − 1`, the cohort day on which they left. */
  released: Slug.optional(),
})

export const Measure = z.discriminatedUnion('kind', [FlowMeasure, StockMeasure, RatioMeasure, CohortMeasure])
export type Measure = z.infer<typeof Measure>
export type FlowMeasure = z.infer<typeof FlowMeasure>
export type StockMeasure = z.infer<typeof StockMeasure>
export type RatioMeasure = z.infer<typeof RatioMeasure>
export type CohortMeasure = z.infer<typeof CohortMeasure>
export type MeasureKind = Measure['kind']

/** What one kind of reporter fills in together: a sheet with a row a place and a column a figure. */
export const Form = z.object({
  id: Slug,
  name: Names,
  /** Measures that the same reporters owe; every key of a breakdown is a column of its own. */
  measures: z.array(Slug).min(1),
  by: z.union([AreaLevel, z.object({ site: Slug })]),
})
export type Form = z.infer<typeof Form>

/** A stretch of days under one regime (response level), drawn behind every chart. */
export const Regime = z.object({
  id: Slug,
  name: Names,
  /** Fits on a narrow band of a chart: `Ⅰ级`. */
  short: Names.optional(),
  /** 1 is the strictest. */
  level: z.number().int().min(1).max(4),
  from: Day,
  to: Day.optional(),
  source: Names,
})
export type Regime = z.infer<typeof Regime>

export const Catalog = z.object({
  title: Names,
  /** The whole instance shows invented figures and says so on every screen and export. */
  demonstration: z.boolean(),
  /** Who may see it: a line on every scene of the wall. */
  classification: Names.optional(),
  timeZone: z.string(),
  /** Where the screen opens when nobody has chosen. */
  home: z.object({ area: z.string(), measure: Slug, days: z.number().int().positive() }),
  levels: z.record(AreaLevel, Names),
  kinds: z.array(SiteKind),
  measures: z.array(Measure),
  /** The stock of residents that numbers per 10,000 residents are of; without it there are none. */
  population: Slug.optional(),
  /** The measures of the strip above the map, in order. */
  headlines: z.array(Slug),
  /** The measures of the charts beside the map, in order; their kind decides how they are drawn. */
  charts: z.array(Slug),
  /** The walls that a view can be pushed to; the first is the one whose address names none. */
  walls: z
    .array(WallPlace)
    .min(1)
    .default([{ id: 'main', name: { zh: '指挥中心', en: 'Command centre' } }]),
  /** What is filled in together; a measure in none of them is a form by itself. */
  forms: z.array(Form).default([]),
  regimes: z.array(Regime),
  attributions: z.array(Names),
})
export type Catalog = z.infer<typeof Catalog>

/** As a deployment writes it: with what the walls show, in order, until other scenes are saved. */
export const CatalogFile = Catalog.extend({ scenes: z.array(Scene).default([]) })
export type CatalogFile = z.infer<typeof CatalogFile>

/** `GET /api/catalog`: the declarations, and where this instance stands. What the walls show is at `/api/scenes`. */
export const CatalogReply = Catalog.extend({
  /** The server's clock. */
  now: Moment,
  /** First and last day of any observation; null while there is none. */
  days: z.object({ from: Day, to: Day }).nullable(),
  revision: Revision,
  /** As in the live feed's messages: under the same one, nothing was declared since. */
  declaration: z.string(),
  /** MapLibre style URL, PMTiles URL or raster template of the deployment; null: the built-in outlines. */
  basemap: z.string().nullable(),
})
export type CatalogReply = z.infer<typeof CatalogReply>
