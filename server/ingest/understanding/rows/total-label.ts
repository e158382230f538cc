import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { isTotalWord } from '#server/ingest/understanding/text/total-words.ts'
import type { Plan } from './plan.ts'

const longest = 24

/** Whether a column that is not read labels the row as a total: most cells are told by their first character. */
export function mayLabelTotal(cells: readonly RawCell[], { labels }: Plan): boolean {
  for (let i = 0; i < labels.length; i++) {
    const cell = cells[labels[i]!]
    if (typeof cell !== 'string' || cell.length === 0 || cell.length > longest) continue
    const first = cell.charCodeAt(0)
    if (first >= 48 && first <= 57) continue
    if (isTotalWord(cell)) return true
  }
  return false
}
