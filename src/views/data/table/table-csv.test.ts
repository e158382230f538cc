import { expect, test } from 'vitest'
import type { DataColumn } from './data-column.ts'
import { filterRows } from './filter-rows.ts'
import { tableCsv } from './table-csv.ts'

interface Row {
  name: string
  count: number | null
}
const columns: DataColumn<Row>[] = [
  {
    id: 'name',
    name: '名称',
    cell: ({ name }) => name,
    plain: ({ name }) => name,
    sortKey: ({ name }) => name,
  },
  { id: 'count', name: '数', cell: () => '', plain: ({ count }) => count, sortKey: ({ count }) => count },
  { id: 'open', name: '', cell: () => '…' },
]
const rows: Row[] = [
  { name: '蟠龙', count: 3 },
  { name: '=民主村', count: null },
  { name: 'Ｐanlong two', count: 12 },
]

test('a file has the rows on screen, in their order, and says where they come from', () => {
  const csv = tableCsv(rows, columns, { column: 'count', descending: true }, '演示数据')
  expect(csv).toBe(
    "\uFEFF名称,数,mark\r\nＰanlong two,12,演示数据\r\n蟠龙,3,演示数据\r\n'=民主村,,演示数据\r\n",
  )
  expect(tableCsv(rows.slice(0, 1), columns, null, null)).toBe('\uFEFF名称,数\r\n蟠龙,3\r\n')
})

test('every word must stand somewhere in the row, however it is written', () => {
  expect(filterRows(rows, columns, ' ')).toBe(rows)
  expect(filterRows(rows, columns, '龙')).toEqual([rows[0]])
  expect(filterRows(rows, columns, 'panlong １２')).toEqual([rows[2]])
  expect(filterRows(rows, columns, 'panlong 3')).toEqual([])
})
