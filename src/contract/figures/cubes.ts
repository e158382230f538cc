import { z } from 'zod'
import { AreaLevel } from '#src/contract/catalog.ts'
import { Day, Moment, Revision, Slug } from '#src/contract/primitives.ts'

/**
 * The seven states of a cell. `stale` and `suppressed` cells, like `missing` and `not-expected` ones, add nothing to a total.
 * A stock's cell that repeats an earlier report is a `value` (or `zero`, `estimated`) with the `carried` mark.
 */
export const CellState = z.enum([
  'value',
  'zero',
  'missing',
  'not-expected',
  'estimated',
  'suppressed',
  'stale',
])
export type CellState = z.infer<typeof CellState>

export const CubePlace = z.object({
  id: z.string(),
  /** Sort key: places inside an area are one contiguous run. */
  path: z.string(),
  /** When the newest observation inside the cube was recorded; null: none. */
  reportedAt: Moment.nullable(),
})
export type CubePlace = z.infer<typeof CubePlace>

/** `GET /api/cubes/:measure` */
export const CubeQuery = z.object({
  area: z.string().optional(),
  /** Omitted: one row for every place that reports. `site`: only sites. `area`: totals of the areas at `level`. */
  by: z.enum(['area', 'site']).optional(),
  level: AreaLevel.optional(),
  from: Day,
  to: Day,
  asOf: Moment.optional(),
  /** A key of the measure's breakdown, or `*` for the total and every key in one answer (Arrow only). */
  breakdown: z.union([Slug, z.literal('*')]).optional(),
  /** Answers as of this revision, and may be cached for ever. */
  revision: z.coerce.number().int().nonnegative().optional(),
})
export type CubeQuery = z.infer<typeof CubeQuery>

/** JSON form; `values` and `states` have one row a place and one column a day. */
export const CubeReply = z.object({
  measure: Slug,
  breakdown: Slug.nullable(),
  from: Day,
  to: Day,
  asOf: Moment.nullable(),
  places: z.array(CubePlace),
  values: z.array(z.array(z.number().nullable())),
  states: z.array(z.array(CellState)),
  /** Over all cells of the answer: place-days reported and expected. */
  completeness: z.object({ reported: z.number().int(), expected: z.number().int() }),
  revision: Revision,
  demonstration: z.boolean(),
})
export type CubeReply = z.infer<typeof CubeReply>
