import { withoutFormula } from '#src/domain/text/formulas.ts'

export type CsvCell = string | number | null

/**
 * A table as a file that spreadsheets open as it is: UTF-8 with a mark, CRLF, a line a row. Text that one of them would run as a
 * formula is quoted with an apostrophe; numbers stay numbers.
 */
export function rowsToCsv(heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')}`
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = withoutFormula(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
