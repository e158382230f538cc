import type { Merge, RawRow } from '#server/ingest/reading/sheet.ts'
import { isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import type { ColumnUse } from '#src/contract/handing-in/imports.ts'
import { because, type Draft } from './draft.ts'

/** A blank key stands for the total, so a column of keys is not among them. */
const named: readonly ColumnUse['role'][] = ['place', 'within', 'year', 'month', 'day', 'measure']
const fewest = 2

/**
 * The columns in which only the first row of each group has a word: at least every second of the rows of figures is blank, and not
 * the first. Cells that are merged in the file are filled as it says.
 */
export function assignFilled(draft: Draft, rows: readonly RawRow[], merges: readonly Merge[]): number[] {
  const labels = draft.uses.flatMap(({ role }, column) => (named.includes(role) ? [column] : []))
  const first = rows[0]?.number ?? 0
  const isMerged = (column: number) =>
    merges.some(({ left, top, bottom }) => left === column && bottom > top && bottom >= first)
  return labels.filter((column) => {
    const blanks = rows.filter(({ cells }) => isBlank(cells[column])).length
    const isGrouped = blanks >= fewest && blanks * 2 >= rows.length && !isBlank(rows[0]?.cells[column])
    if (!isGrouped || isMerged(column)) return false
    because(draft, column, 'cells-filled-down')
    return true
  })
}
