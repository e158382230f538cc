/** Where the focus is or would go: a row, and a cell of it; −1: the row itself. */
export interface Active {
  row: number
  cell: number
}

export interface Around {
  active: Active
  rows: number
  cells: number
  /** Rows that a page key steps over. */
  page: number
  /** Null: the row is no branch. */
  open: boolean | null
  /** The row that this one stands under; itself where there is none. */
  parent: number
  /** With Ctrl, the ends are those of all rows. */
  whole: boolean
}

/** What a key does in a grid: leads somewhere, opens or shuts a branch, opens a row or chooses it; null: nothing. */
export function gridStep(key: string, around: Around): Active | 'toggle' | 'open' | 'press' | null {
  const { active, rows, cells, page, open, parent } = around
  const { row, cell } = active
  const whole = cell < 0 || around.whole
  const at = (toRow: number, toCell: number): Active => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    cell: Math.max(-1, Math.min(cells - 1, toCell)),
  })
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, cell)
    case 'ArrowUp':
      return at(row - 1, cell)
    case 'PageDown':
      return at(row + page, cell)
    case 'PageUp':
      return at(row - page, cell)
    case 'Home':
      return whole ? at(0, cell) : at(row, 0)
    case 'End':
      return whole ? at(rows - 1, cell) : at(row, cells - 1)
    case 'ArrowRight':
      return cell < 0 && open === false ? 'toggle' : at(row, cell + 1)
    case 'ArrowLeft':
      if (cell >= 0) return at(row, cell - 1)
      return open ? 'toggle' : at(parent, -1)
    case 'Enter':
      return open === null ? 'open' : 'toggle'
    case ' ':
      return open === null ? 'press' : 'toggle'
    default:
      return null
  }
}
