import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { columnFor, normalise } from '#server/ingest/import/read/roles.ts'
import { findColumn, type TableFile } from '#server/ingest/import/read/source-file.ts'
import { headersOf } from '#server/ingest/import/read/table.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { type ReportedMeasure, reportedMeasure, reportedMeasures } from './reported-measure.ts'

/** Where the figures of one measure stand: the sum of these columns. */
export interface Figures {
  measure: ReportedMeasure
  columns: Column[]
}
/** One figure a row; the measure is named in the row itself. */
export interface LongFigures {
  measure: Column
  value: Column
}

/** Declared on the command line, named row by row, or a column per measure; null, and told, when none of these holds. */
export function figureColumns(
  source: TableFile,
  catalog: Catalog,
  findings: Findings,
): Figures[] | LongFigures | null {
  const { file, table, named, options } = source
  const headers = headersOf(table)
  const value = columnFor('value', table, named)
  if (options.measure) {
    const measure = reportedMeasure(options.measure, catalog, { file }, findings)
    const given = options.column.map((header) => findColumn(file, table, header, findings))
    const columns = given.length > 0 ? given : [value]
    if (columns.every((column) => column === null) && given.length === 0)
      findings.add('column-undeclared', { file }, { headers })
    return measure && columns.every((column) => column !== null) ? [{ measure, columns }] : null
  }
  const measure = columnFor('measure', table, named)
  if (measure) {
    if (!value) findings.add('missing-column', { file }, { role: 'value', headers })
    return value && { measure, value }
  }
  const found = reportedMeasures(catalog).flatMap((one) => {
    const words = [one.id, one.name.zh, one.name.en].map(normalise)
    const column = table.columns.find(({ header }) => words.includes(normalise(header)))
    return column ? [{ measure: one, columns: [column] }] : []
  })
  if (found.length > 0) return found
  const measures = reportedMeasures(catalog)
    .map(({ id }) => id)
    .join('、')
  findings.add('measure-undeclared', { file }, { headers, measures })
  return null
}
