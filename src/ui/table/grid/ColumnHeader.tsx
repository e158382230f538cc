import type { Sorting } from '#src/domain/table/sorting/sort-rows.ts'
import { Icon } from '#src/ui/icons/Icon.tsx'
import type { Column, TableWords } from '#src/ui/table/data-table-props.ts'

interface ColumnHeaderProps<Row> {
  column: Column<Row>
  /** All that the table is sorted by. */
  sorting: readonly Sorting[]
  onSort: (sorting: Sorting, more: boolean) => void
  words: TableWords
  /** Of a pinned column. */
  hold: object
}

export function ColumnHeader<Row>({ column, sorting, onSort, words, hold }: ColumnHeaderProps<Row>) {
  const { id, name, title, align, sortKey, descendingFirst = false } = column
  if (!sortKey) {
    return (
      <th scope="col" data-align={align} title={title} {...hold}>
        {name}
      </th>
    )
  }
  const place = sorting.findIndex((one) => one.column === id)
  const own = sorting[place]
  const descending = own ? !own.descending : descendingFirst
  const offer = descending ? words.sortDescending(title ?? name) : words.sortAscending(title ?? name)
  return (
    <th
      scope="col"
      data-align={align}
      data-sorted={own ? '' : undefined}
      // One column sorts; by the others only what is equal there.
      aria-sort={place === 0 ? (own!.descending ? 'descending' : 'ascending') : 'none'}
      {...hold}
    >
      <button
        type="button"
        title={offer}
        onClick={(event) => onSort({ column: id, descending }, event.shiftKey)}
      >
        {name}
        {own && <Icon name={own.descending ? 'opened' : 'up'} size={0.75} />}
        {own && sorting.length > 1 && <small> {place + 1}</small>}
      </button>
    </th>
  )
}
