import { ApiError } from '#server/errors.ts'
import { faultsOf } from '#server/parse.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ExportQuery } from '#src/contract/desk/exports.ts'
import { TableLook } from '#src/contract/desk/table.ts'
import { columnOf } from '#src/domain/table/column-of.ts'
import { columnsText, sortsText } from '#src/domain/table/table-text.ts'

/** How a table is set up. Null columns: all of the measures asked for. */
export type ExportLook = Pick<TableLook, 'columns' | 'sorts' | 'group'>

const schema = TableLook.pick({ columns: true, sorts: true, group: true })

/** Reads the words of the screen's own address; refuses a column that this instance does not know. Of other forms: as it comes. */
export function lookOf(catalog: Catalog, { form, beside, cols, sort, group }: ExportQuery): ExportLook {
  if (form !== 'table') return { columns: null, sorts: [], group: null }
  const parsed = schema.safeParse({
    columns: cols === undefined ? null : columnsText.read(cols),
    sorts: sort === undefined ? [] : sortsText.read(sort),
    group: group ?? null,
  })
  if (!parsed.success) {
    const faults = faultsOf(parsed.error.issues, null)
    throw new ApiError('invalid-query', { fields: faults.map(({ field }) => field).join(', ') }, faults)
  }
  const { columns, sorts } = parsed.data
  const named = sorts.map(({ column }) => column).filter((column) => column !== 'name')
  for (const column of [...(columns ?? []), ...named]) {
    const isThen = column === 'now' || column === 'since'
    if (columnOf(catalog, column) === null || (isThen && beside === undefined))
      throw new ApiError('unknown-column', { column })
  }
  return parsed.data
}

/** The measures that columns or sorts name. */
export function measuresOfLook(catalog: Catalog, { columns, sorts }: ExportLook): string[] {
  return [...(columns ?? []), ...sorts.map(({ column }) => column)].flatMap((id) => {
    const what = columnOf(catalog, id)
    return what?.of === 'measure' && what.measure ? [what.measure.id] : []
  })
}
