import { z } from 'zod'
import { AreaLevel, PlaceId } from '#src/contract/primitives.ts'

/** What the rows of the desk's table are: areas of one level inside the chosen one, or sites. */
export const TableRows = z.union([AreaLevel, z.literal('site')])
export type TableRows = z.infer<typeof TableRows>

/** What rows are gathered by: the area of a level that they lie in, their kind or level, the state of the shown measure. */
export const TableGroup = z.union([AreaLevel, z.enum(['kind', 'state'])])
export type TableGroup = z.infer<typeof TableGroup>

/**
 * A column: a word of the shown measure (`value`, `change`, `state`, `reported`, `newest`) or of the place (`within`, `town`, …), the same
 * of any measure (`staff-back`, `staff-back.change`), or an attribute of sites (`at.floors`).
 */
export const ColumnId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}(\.[\p{L}\p{N}_-]{1,64})?$/u)

/** By which columns rows are sorted, the first before the others. */
export const TableSort = z.object({ column: ColumnId, descending: z.boolean() })
export type TableSort = z.infer<typeof TableSort>

/** Groups that are shut: all but some, or only some, by their id. */
export const TableFold = z.object({ all: z.boolean(), except: PlaceId.array().max(300) })
export type TableFold = z.infer<typeof TableFold>

/** How the reader has set up the desk's table. Null: as the table comes. */
export const TableLook = z.object({
  rows: TableRows.nullable(),
  /** In order, without the name, which always stands first. */
  columns: ColumnId.array().max(60).nullable(),
  /** Stay in sight beside the name, in order. */
  pinned: ColumnId.array().max(20),
  sorts: TableSort.array().max(3),
  group: TableGroup.nullable(),
  fold: TableFold.nullable(),
})
export type TableLook = z.infer<typeof TableLook>
