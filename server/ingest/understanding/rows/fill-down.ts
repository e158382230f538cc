import type { RawCell, RawRow } from '#server/ingest/reading/sheet.ts'
import type { Plan } from '#server/ingest/understanding/plan/plan.ts'
import { cellText, isBlank } from '#server/ingest/understanding/text/cell-text.ts'
import type { RowKinds } from './row-kind.ts'

export interface FillDown {
  fill(row: RawRow): RawRow
  /** Cells filled so far. */
  count(): number
}

/**
 * Gives the blank cells of some columns what stands above them, as cells that were merged come out of a CSV. Only rows of figures
 * take and give, and where a column begins a new word those to its right begin anew.
 */
export function fillDown(filled: readonly number[], plan: Plan, kinds: RowKinds): FillDown {
  const columns = [...filled].sort((a, b) => a - b)
  const above = new Map<number, RawCell>()
  const isOfFigures = figureRows(plan, kinds)
  let count = 0
  return {
    count: () => count,
    fill(row) {
      if (columns.length === 0 || !isOfFigures(row)) return row
      let cells: RawCell[] | null = null
      let hasBegun = false
      for (const column of columns) {
        const cell = row.cells[column] ?? null
        if (!isBlank(cell)) {
          hasBegun = true
          above.set(column, cell)
          continue
        }
        if (hasBegun) above.delete(column)
        const given = above.get(column)
        if (given === undefined) continue
        cells ??= [...row.cells]
        while (cells.length <= column) cells.push(null)
        cells[column] = given
        count++
      }
      return cells ? { number: row.number, cells } : row
    },
  }
}

/** No total, no header that comes again, no note: a row with a number where its figures are. */
export function figureRows(plan: Plan, kinds: RowKinds): (row: RawRow) => boolean {
  const figures = plan.figures.flatMap(({ columns }) => columns)
  return (row) =>
    figures.some((column) => !isBlank(row.cells[column]) && /\d/.test(cellText(row.cells[column]))) &&
    kinds.of(row, true) === 'row'
}
