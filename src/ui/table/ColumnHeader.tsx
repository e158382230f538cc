import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Column, DataTableProps } from './data-table-props.ts'
import type { Sorting } from './sort-rows.ts'

interface ColumnHeaderProps<Row> {
  column: Column<Row>
  /** Null: the table is not sorted by this column. */
  sorting: Sorting | null
  onSort: (sorting: Sorting) => void
  words: DataTableProps<Row>['words']
}

export function ColumnHeader<Row>({ column, sorting, onSort, words }: ColumnHeaderProps<Row>) {
  if (!column.sortKey) {
    return (
      <th scope="col" data-align={column.align}>
        {column.name}
      </th>
    )
  }
  const descending = sorting ? !sorting.descending : (column.descendingFirst ?? false)
  const title = descending ? words.sortDescending(column.name) : words.sortAscending(column.name)
  return (
    <th
      scope="col"
      data-align={column.align}
      aria-sort={sorting ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" title={title} onClick={() => onSort({ column: column.id, descending })}>
        {column.name}
        {sorting && <Icon name={sorting.descending ? 'opened' : 'up'} size={0.75} />}
      </button>
    </th>
  )
}
