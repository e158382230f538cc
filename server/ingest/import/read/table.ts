import type { Column, Findings } from '#server/ingest/import/finding.ts'
import type { OpenedSheet } from '#server/ingest/reading/sheet.ts'
import { cellText, isBlank } from '#server/ingest/understanding/text/cell-text.ts'

export interface Row {
  /** As a spreadsheet numbers it: the header is row 1. */
  number: number
  cells: readonly string[]
}

export interface Table {
  columns: readonly Column[]
  rows: readonly Row[]
}

/** The columns that a sheet's first row names. */
export async function readColumns(sheet: OpenedSheet): Promise<Column[]> {
  for await (const [first] of sheet.rows())
    if (first) return first.cells.map((cell, index) => ({ header: cellText(cell), index }))
  return []
}

/** A sheet whose first row is its header. Rows that are empty keep their number and are left out. */
export async function readTable(file: string, sheet: OpenedSheet, findings: Findings): Promise<Table | null> {
  const columns = await readColumns(sheet)
  const rows: Row[] = []
  let isHeader = true
  for await (const chunk of sheet.rows())
    for (const { number, cells } of chunk) {
      if (!isHeader && !cells.every(isBlank)) rows.push({ number, cells: cells.map(cellText) })
      isHeader = false
    }
  if (rows.length > 0) return { columns, rows }
  findings.add('no-rows', { file }, {})
  return null
}

/** Whether a row has cells beyond the header's; told where it has. */
export function isTooWide(file: string, table: Table, row: Row, findings: Findings): boolean {
  const expected = table.columns.length
  if (!row.cells.slice(expected).some((cell) => cell !== '')) return false
  findings.add('extra-cells', { file, row: row.number }, { found: row.cells.length, expected })
  return true
}

export const headersOf = ({ columns }: Pick<Table, 'columns'>) =>
  columns.map((column) => column.header).join('、')
