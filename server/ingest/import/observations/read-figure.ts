import type { Column, Findings } from '#server/ingest/import/finding.ts'
import { parseNumber } from '#server/ingest/import/read/numbers.ts'
import type { Row } from '#server/ingest/import/read/table.ts'
import type { ReportedMeasure } from './reported-measure.ts'

/** The sum of a row's columns; where there are several, the qualifier keeps each with its header. Null, and told by cell. */
export function readFigure(
  file: string,
  row: Row,
  measure: ReportedMeasure,
  columns: readonly Column[],
  findings: Findings,
): { value: number; qualifier: string | null } | null {
  const parts = columns.map((column) => {
    const text = row.cells[column.index] ?? ''
    const value = parseNumber(text)
    const at = { file, row: row.number, column }
    if (text === '') findings.add('required', at, {})
    else if (value === null) findings.add('not-a-number', at, { found: text })
    return value
  })
  if (parts.includes(null)) return null
  const value = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  const { min = -Infinity, max = Infinity } = measure.bounds ?? {}
  if (value < min || value > max) {
    findings.add('out-of-range', { file, row: row.number, column: columns[0]! }, { found: value, min, max })
    return null
  }
  const words = columns.map(({ header }, i) => `${header} ${parts[i]}`).join(' + ')
  return { value, qualifier: columns.length > 1 ? words.slice(0, 200) : null }
}
