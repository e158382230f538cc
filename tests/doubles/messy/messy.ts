import type { Merge, RawCell } from '#server/ingest/reading/sheet.ts'

export interface MessySheet {
  rows: RawCell[][]
  merges: Merge[]
  /** One line an observation, as `linesOf` writes it. */
  lines: string[]
  /** `code A1` of each cell that was broken. */
  faults: string[]
  counts: {
    read: number
    rejected: number
    totals: number
    footnotes: number
    blanks: number
    repeatedHeaders: number
    titles: number
  }
  /** What a person answers if asked. */
  answers: { year: number; dayOrder: 'month-first' }
}
