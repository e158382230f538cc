import { type Sorting, sortRows } from '#src/domain/table/sorting/sort-rows.ts'
import { rowsToCsv } from '#src/ui/table/rows-to-csv.ts'
import type { DataColumn } from './data-column.ts'

/** The rows as they are shown: in the order chosen, every column that has words. `mark` stands in a column of its own. */
export function tableCsv<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sorting: Sorting | null,
  mark: string | null,
): string {
  const keyOf = columns.find(({ id }) => id === sorting?.column)?.sortKey
  const sorted = keyOf && sorting ? sortRows(rows, [{ keyOf, descending: sorting.descending }]) : rows
  const told = columns.flatMap(({ name, plain }) => (plain ? [{ name, plain }] : []))
  const marks = mark === null ? [] : [mark]
  return rowsToCsv(
    [...told.map(({ name }) => name), ...marks.map(() => 'mark')],
    sorted.map((row) => [...told.map(({ plain }) => plain(row)), ...marks]),
  )
}
