import type { Sorting } from '#src/domain/table/sorting/sort-rows.ts'
import type { Column, TableWords } from '#src/ui/table/data-table-props.ts'

/** A row that others stand under, open or shut. */
export interface Branch {
  open: boolean
}

export interface GridProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  /** As they are to stand: sorted, without those under a branch that is shut. */
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Null: the row is no branch. Given, rows under a branch are of the second level. */
  branchOf?: (row: Row) => Branch | null
  /** Stands at the foot, always in sight. */
  foot?: Row | null
  /** How many lines a row has room for; more than one wraps its words. */
  lines?: 1 | 2
  /** In force, the first before the others. */
  sorting: readonly Sorting[]
  /** `more`: with Shift, beside what is in force. */
  onSort: (sorting: Sorting, more: boolean) => void
  isSelected?: (id: string) => boolean
  /** Several rows may be selected. */
  many?: boolean
  /** Its card is open. */
  current?: string | null
  /** Pointed at elsewhere: marked, and brought into sight. */
  pointed?: string | null
  /** A press or Space; `more`: with Ctrl or Shift, beside what is chosen. */
  onPress?: (id: string, more: boolean) => void
  /** Enter; left out, it is a press. */
  onOpen?: (id: string) => void
  /** A branch is to be opened or shut. */
  onToggle?: (id: string) => void
  /** A row is pointed at or has the focus; null: none is any more. */
  onPoint?: (id: string | null) => void
  words: TableWords
}
