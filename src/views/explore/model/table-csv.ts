import { type CsvCell, rowsToCsv } from '#src/ui/table/rows-to-csv.ts'

export interface TableFile<Row> {
  columns: readonly { name: string; plain: (row: Row) => CsvCell }[]
  rows: readonly Row[]
  /** What is true of every row, a column each: the measure, the days, as known when, that the figures are invented. */
  about: readonly { name: string; text: string }[]
}

/** The table of the desk as a file: an export is the screen. */
export function tableCsv<Row>({ columns, rows, about }: TableFile<Row>): string {
  return rowsToCsv(
    [...columns, ...about].map(({ name }) => name),
    rows.map((row) => [...columns.map(({ plain }) => plain(row)), ...about.map(({ text }) => text)]),
  )
}
