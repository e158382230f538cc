import { z } from 'zod'
import { Author, Day } from '#src/contract/primitives.ts'
import { Datum } from '#src/contract/sites.ts'

/** How rows with misplaced coordinates are to be read: exchanged, or a pair in one cell taken apart. */
export const PointFix = z.enum(['swap', 'split'])
export type PointFix = z.infer<typeof PointFix>

/**
 * `POST /api/place-imports`, a file of sites, outlines or areas as body. Without `base` it is only checked; with the `base` that a
 * check answered, it is stored: all of it, or nothing.
 */
export const PlaceImportQuery = z.object({
  name: z.string().min(1).max(300),
  author: Author,
  reason: z.string().trim().max(500).default(''),
  datum: Datum.optional(),
  /** Of sites, where the file does not say it. */
  kind: z.string().optional(),
  /** From which day outlines are in force, and sites that are left out retired; left out: today. */
  from: Day.optional(),
  /** Comma-separated. */
  fix: z.string().optional(),
  /** The file has all sites of its kinds in the areas that it names: the others are retired. */
  replaces: z.enum(['true', 'false']).optional(),
  base: z.coerce.number().int().nonnegative().optional(),
})
export type PlaceImportQuery = z.infer<typeof PlaceImportQuery>

export const PlaceDifference = z.enum(['new', 'changed', 'same', 'retired'])
export type PlaceDifference = z.infer<typeof PlaceDifference>

export const PlaceFinding = z.object({
  /** `error` stops the whole file, `row` one row of it; a `note` is told and nothing more. */
  severity: z.enum(['error', 'row', 'note']),
  code: z.string(),
  row: z.number().int().nullable(),
  /** Row and column in words. */
  where: z.string(),
  reason: z.string(),
})
export type PlaceFinding = z.infer<typeof PlaceFinding>

export const PlaceImportReply = z.object({
  holds: z.enum(['sites', 'outlines', 'hierarchy']),
  read: z.number().int(),
  accepted: z.number().int(),
  /** At most 1,000, the gravest first. */
  findings: z.array(PlaceFinding),
  findingsInAll: z.number().int(),
  /** Fixes that would mend rows which are refused now. */
  fixes: z.array(z.object({ fix: PointFix, rows: z.number().int() })),
  /** The datum that would fit, where the declared one does not. */
  datumFits: Datum.nullable(),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    retired: z.number().int(),
  }),
  /** Places that change, at most 1,000. */
  rows: z.array(
    z.object({
      difference: PlaceDifference,
      id: z.string(),
      name: z.string(),
      /** Of a new one, where it is. */
      changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  /** Of the places that it was compared with. */
  base: z.number().int(),
  stored: z.boolean(),
})
export type PlaceImportReply = z.infer<typeof PlaceImportReply>
