import { z } from 'zod'
import { AreaLevel } from '#src/contract/catalog.ts'
import { Day, Locale, Moment } from '#src/contract/primitives.ts'
import { MeanWord, PerWord } from './panels.ts'
import { TableGroup } from './table.ts'

export const ExportFormat = z.enum(['csv', 'xlsx', 'geojson', 'parquet'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** `table`: a row a place, its numbers over the whole span. `series`: a row a day, of all places together. `rows`: a row a measure, day and place. */
export const ExportForm = z.enum(['table', 'series', 'rows'])
export type ExportForm = z.infer<typeof ExportForm>

/** A measure's total, one key of its breakdown (`overseas-arrivals:home`), or its total and every key (`overseas-arrivals:*`). */
export const ExportMeasure = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(:([a-z0-9]+(-[a-z0-9]+)*|\*))?$/)
/** One number: a measure's total, or one key of its breakdown. */
const ExportFigure = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$/)
const ExportMeasures = z.array(ExportMeasure).min(1).max(40)

/** `GET /api/exports` and, with the same as a JSON object, `POST`: a file to keep, with what the screen shows of the same question. */
export const ExportQuery = z.object({
  format: ExportFormat,
  form: ExportForm,
  /** Separated by commas. */
  measures: z
    .string()
    .transform((list) => list.split(','))
    .pipe(ExportMeasures),
  /** Omitted: the whole instance. */
  area: z.string().optional(),
  /**
   * Whose rows: the areas at `level` (default of a table: those right below the one asked for), the sites that report, everybody who
   * reports (default of rows), or all together. A series is always of all together.
   */
  by: z.enum(['area', 'site', 'reporter', 'total']).optional(),
  level: AreaLevel.optional(),
  from: Day,
  to: Day,
  asOf: Moment.optional(),
  /** Of a table or a series: what is known now stands beside what was known then. */
  beside: z.literal('now').optional(),
  /**
   * Of a table: by how much the number has changed, since the days before, a week before, or so many days before. Of a series the number of
   * the earlier day stands beside each day.
   */
  compare: z.union([z.enum(['preceding', 'week', 'none']), z.coerce.number().int()]).default('none'),
  /**
   * Of a table or a series: what the first measure is divided by. Numerator and denominator stand beside what they come to. A flow per site
   * is divided by the days on which sites have reported it.
   */
  per: PerWord.optional(),
  /** Of a series: the moving average of the first measure, and of each of its keys, stands in a column of its own. */
  mean: MeanWord.optional(),
  /**
   * Of a series: the code of another area, whose numbers stand beside. Filters hold for both; what is chosen place by place, or drawn, lies in
   * the first, and all of the other stands beside it.
   */
  versus: z.string().optional(),
  /**
   * Of a table, in the words of the screen's own address: its columns in order (`value,staff-back.change,at.floors`), by what rows are sorted
   * (`-value,name`), and what they are gathered by. What a number cannot be read without stands behind them. Left out: all columns of the
   * measures, in the order of the area tree.
   */
  cols: z.string().optional(),
  sort: z.string().optional(),
  group: TableGroup.optional(),
  /** What is looked at inside the area (`Selection`), written as in an address of the screen: areas, sites, shapes, kinds, filters, states. */
  sel: z.string().optional(),
  sites: z.string().optional(),
  shape: z.string().optional(),
  kinds: z.string().optional(),
  where: z.string().optional(),
  states: z.string().optional(),
  /** The number that `states` are of. Left out: the first of the measures. */
  statesOf: ExportFigure.optional(),
  /** Else the caller's language. */
  lang: Locale.optional(),
})
/** As it is read, with what was left out filled in. */
export type ExportQuery = z.output<typeof ExportQuery>
/** As it is asked. */
export type ExportAsked = Omit<z.input<typeof ExportQuery>, 'measures' | 'compare'> & {
  measures: readonly string[]
  compare?: string
}
