import type { ReactNode } from 'react'
import type { Sorting, SortKey } from './sort-rows.ts'

export interface Column<Row> {
  id: string
  name: string
  /** Words start at the left, numbers end at the right. */
  align?: 'start' | 'end'
  /** A CSS width; columns without one share what is left. */
  width?: string
  cell: (row: Row) => ReactNode
  /** Without it the column cannot be sorted. */
  sortKey?: (row: Row) => SortKey
  /** A first press sorts from the largest. */
  descendingFirst?: boolean
}

export interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  initialSorting?: Sorting
  /** Told of every sorting that is chosen. */
  onSorting?: (sorting: Sorting) => void
  /** How many lines a row has room for; more than one wraps its words. */
  lines?: 1 | 2
  selected?: string | null
  /** `more`: with Ctrl or Shift, beside what is chosen. */
  onSelect?: (id: string, more: boolean) => void
  words: {
    sortAscending: (column: string) => string
    sortDescending: (column: string) => string
    empty: string
  }
}
