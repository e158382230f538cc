import type { Column } from '#src/ui/table/data-table-props.ts'
import type { Branch } from './grid-props.ts'
import { pinned } from './pinned-at.ts'
import { isMore } from './use-grid-keys.ts'

interface GridRowProps<Row> {
  row: Row
  /** Counted from the first row of all. */
  index: number
  columns: readonly Column<Row>[]
  at: readonly (number | null)[]
  height: number
  branch: Branch | null
  /** Of a table with branches. */
  level: number | undefined
  selected: boolean | undefined
  current: boolean
  pointed: boolean
  /** The cell that the focus is in or would go to; −1: the row itself, null: neither. */
  active: number | null
  onFocus: (cell: number) => void
  onPress: (more: boolean) => void
  onPoint: () => void
}

/** A row of a grid; its first cell names it. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, at, height, branch, level, active, onFocus } = props
  const cells = columns.map((column, place) => {
    const shared = {
      key: column.id,
      'data-align': column.align,
      tabIndex: active === null ? undefined : active === place ? 0 : -1,
      ...pinned(at, place),
    }
    return place === 0 ? (
      <th scope="row" {...shared} key={column.id}>
        {column.cell(row)}
      </th>
    ) : (
      <td {...shared} key={column.id}>
        {column.cell(row)}
      </td>
    )
  })
  return (
    <tr
      data-row={index}
      data-branch={branch ? '' : undefined}
      data-pointed={props.pointed || undefined}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={branch?.open}
      aria-selected={branch ? undefined : props.selected}
      aria-current={props.current || undefined}
      tabIndex={active === -1 ? 0 : -1}
      style={{ height }}
      onFocus={({ target, currentTarget }) => {
        const cell = [...currentTarget.children].findIndex((one) => one.contains(target))
        onFocus(cell)
      }}
      onClick={(event) => {
        if (!(event.target as Element).closest('button, a')) props.onPress(isMore(event))
      }}
      onMouseEnter={props.onPoint}
    >
      {cells}
    </tr>
  )
}
