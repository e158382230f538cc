import type { RawRow } from '#server/ingest/reading/sheet.ts'
import type { Plan } from '#server/ingest/understanding/plan/plan.ts'
import type { RowFaults } from '#server/ingest/understanding/rows/row-faults.ts'
import { cellAddress } from '#server/ingest/understanding/text/cell-address.ts'
import type { CandidateColumns } from './candidate-columns.ts'
import { CellIndex } from './cell-index.ts'

/** Sees to it that a file says one thing of a cell. */
export class CellClaims {
  /** Cells said again with the same value. */
  repeated = 0
  readonly #columns: CandidateColumns
  readonly #plan: Plan
  readonly #index: CellIndex

  constructor(columns: CandidateColumns, plan: Plan) {
    this.#columns = columns
    this.#plan = plan
    this.#index = new CellIndex(columns)
  }

  /** Takes the cells of a row's candidates, from `start` on. False, and told, where an earlier row says something else of one. */
  claim(row: RawRow, start: number, faults: RowFaults): boolean {
    const columns = this.#columns
    if (columns.length === start + 1) {
      const first = this.#index.claim(start)
      if (first < 0) return true
      if (!columns.agree(first, start)) return this.#tell(row, start, first, faults)
      columns.cut(start)
      this.repeated++
      return true
    }
    for (let at = start; at < columns.length; at++) {
      const first = this.#earlier(start, at)
      if (first >= 0 && !columns.agree(first, at)) this.#tell(row, at, first, faults)
    }
    if (faults.any) return false
    let kept = start
    for (let at = start; at < columns.length; at++) {
      columns.move(at, kept)
      if (this.#index.claim(kept) < 0) kept++
      else this.repeated++
    }
    columns.cut(kept)
    return true
  }

  #earlier(start: number, at: number): number {
    const known = this.#index.find(at)
    if (known >= 0 || !this.#plan.mayRepeat) return known
    for (let other = start; other < at; other++) if (this.#index.isSameCell(other, at)) return other
    return -1
  }

  #tell(row: RawRow, at: number, first: number, faults: RowFaults): false {
    const { row: rows, column } = this.#columns
    faults.add('duplicate-in-file', row, column[at]!, {
      args: {
        row: rows[first]!,
        cell: cellAddress(rows[first]!, column[first]!),
        value: said(this.#columns.value[first]!),
      },
    })
    return false
  }
}

const said = (value: number) => (Number.isNaN(value) ? '—' : value)
