import type { Column } from '#src/ui/table/data-table-props.ts'
import type { CsvCell } from '#src/ui/table/rows-to-csv.ts'

/** A column that can also be searched and exported; without `plain` it is neither. */
export interface DataColumn<Row> extends Column<Row> {
  /** What stands in the cell, without its looks. */
  plain?: (row: Row) => CsvCell
}
