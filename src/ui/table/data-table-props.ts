import type { ReactNode } from 'react'
import type { Sorting, SortKey } from '#src/domain/table/sorting/sort-rows.ts'

export interface Column<Row> {
  id: string
  name: string
  /** Said when the head is pointed at, where the name is a short one. */
  title?: string
  /** Words start at the left, numbers end at the right. */
  align?: 'start' | 'end'
  /** A CSS width; columns without one share what is left. */
  width?: string
  /** Its least width, rem: with it the table scrolls sideways rather than cut its words. */
  rem?: number
  /** Stays in sight at the left when the rest is scrolled; needs `rem`, as all before it do. */
  pinned?: boolean
  cell: (row: Row) => ReactNode
  /** Without it the column cannot be sorted. */
  sortKey?: (row: Row) => SortKey
  /** A first press sorts from the largest. */
  descendingFirst?: boolean
}

export interface TableWords {
  sortAscending: (column: string) => string
  sortDescending: (column: string) => string
  empty: string
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
  words: TableWords
}
