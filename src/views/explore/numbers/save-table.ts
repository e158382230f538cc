import { saveFile } from '#src/ui/files/save-file.ts'
import { type TableFile, tableCsv } from '#src/views/explore/model/table-csv.ts'

/** Hands a table to the browser as a file. */
export function saveTable<Row>(name: string, table: TableFile<Row>): void {
  saveFile(name, new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }))
}
