import type { FileOptions } from '#server/ingest/import/arguments.ts'
import type { Findings } from '#server/ingest/import/finding.ts'
import type { FigureFile } from '#server/ingest/import/read/source-file.ts'
import { findColumn } from '#server/ingest/import/read/source-file.ts'
import { headersOf } from '#server/ingest/import/read/table.ts'
import type { Proposal } from '#server/ingest/understanding/proposal.ts'
import type { ColumnUse, SheetMapping } from '#src/contract/handing-in/imports.ts'

const roles = ['place', 'day', 'measure', 'value', 'breakdown', 'qualifier', 'estimated'] as const

/**
 * The proposal, as far as the options after the file say otherwise; a header that is not there is told. Without a place in file or
 * options the figures are those of the top area.
 */
export function answerByOptions(
  { mapping, headers }: Proposal,
  { file, options }: FigureFile,
  root: string | null,
  findings: Findings,
): SheetMapping {
  const table = { columns: headers.map((header, index) => ({ header, index })) }
  const columns = [...mapping.columns]
  const put = (header: string, use: ColumnUse): void => {
    const column = findColumn(file, table, header, findings)
    if (column) columns[column.index] = use
  }
  const leaveOut = (role: ColumnUse['role']): void =>
    columns.forEach((use, i) => {
      if (use.role === role) columns[i] = { role: 'ignore' }
    })
  for (const role of roles) {
    const header = options.columns[role]
    if (header === undefined) continue
    leaveOut(role)
    put(header, { role })
  }
  const { measure, breakdown } = options
  if (options.column.length > 0) leaveOut('value')
  const use = { role: 'value', ...(measure && { measure }), ...(breakdown && { key: breakdown }) } as const
  for (const header of options.column) put(header, use)
  if (measure) {
    leaveOut('measure')
    // Columns of one measure add up: only a person may say which.
    const unnamed = columns.filter((one) => one.role === 'value' && one.measure === undefined)
    if (options.column.length === 0 && unnamed.length !== 1)
      findings.add('column-undeclared', { file }, { headers: headersOf(table) })
  }
  if (options.place !== undefined) leaveOut('place')
  return {
    ...mapping,
    columns,
    fixed: {
      ...mapping.fixed,
      ...fixedBy(options),
      ...(needsPlace(columns, mapping, options) && root !== null && { place: root }),
    },
    dayOrder: options.dayOrder ?? mapping.dayOrder,
    year: options.year ?? mapping.year,
    replaces: options.replaces ?? mapping.replaces,
  }
}

function fixedBy({ place, day, measure, breakdown }: FileOptions): SheetMapping['fixed'] {
  return {
    ...(place !== undefined && { place }),
    ...(day !== undefined && { day }),
    ...(measure !== undefined && { measure }),
    ...(breakdown !== undefined && { key: breakdown }),
  }
}

const needsPlace = (columns: readonly ColumnUse[], { fixed }: SheetMapping, { place }: FileOptions) =>
  place === undefined && fixed.place === undefined && !columns.some(({ role }) => role === 'place')
