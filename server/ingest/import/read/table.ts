import Papa from 'papaparse'
import type { Column, Findings } from '#server/ingest/import/finding.ts'

export interface Row {
  /** As a spreadsheet numbers it: the header is row 1. */
  number: number
  cells: readonly string[]
}

export interface Table {
  columns: readonly Column[]
  rows: readonly Row[]
}

/** Reads CSV text; the separator is found. Rows that are empty keep their number and are left out. */
export function readTable(file: string, text: string, findings: Findings): Table | null {
  const { data, errors } = Papa.parse<string[]>(text)
  const broken = errors.find((error) => error.type === 'Quotes')
  if (broken) {
    findings.add('broken-quotes', { file, row: (broken.row ?? 0) + 1 }, {})
    return null
  }
  const [head = [], ...body] = data
  const columns = head.map((header, index) => ({ header: header.trim(), index }))
  const rows = body
    .map((cells, i) => ({ number: i + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length === 0) {
    findings.add('no-rows', { file }, {})
    return null
  }
  return { columns, rows }
}

/** Whether a row has cells beyond the header's; told where it has. */
export function isTooWide(file: string, table: Table, row: Row, findings: Findings): boolean {
  const expected = table.columns.length
  if (!row.cells.slice(expected).some((cell) => cell !== '')) return false
  findings.add('extra-cells', { file, row: row.number }, { found: row.cells.length, expected })
  return true
}

export const headersOf = (table: Table) => table.columns.map((column) => column.header).join('、')
