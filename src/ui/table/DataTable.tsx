import { useMemo, useState } from 'react'
import { type Sorting, sortRows } from '#src/domain/table/sorting/sort-rows.ts'
import type { DataTableProps } from './data-table-props.ts'
import { Grid } from './grid/Grid.tsx'

/** A grid that sorts its rows itself, by one column. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, lines, selected = null, onSelect, onSorting, words } = props
  const [sorting, setSorting] = useState<Sorting | null>(props.initialSorting ?? null)
  const sorted = useMemo(() => {
    const keyOf = columns.find((column) => column.id === sorting?.column)?.sortKey
    return keyOf && sorting ? sortRows(rows, [{ keyOf, descending: sorting.descending }]) : rows
  }, [rows, columns, sorting])
  return (
    <Grid
      label={label}
      columns={columns}
      rows={sorted}
      rowId={rowId}
      lines={lines}
      sorting={sorting ? [sorting] : []}
      onSort={(chosen) => {
        setSorting(chosen)
        onSorting?.(chosen)
      }}
      isSelected={onSelect && ((id) => id === selected)}
      onPress={onSelect}
      words={words}
    />
  )
}
