import type { RawCell } from '#server/ingest/reading/sheet.ts'
import type { Plan } from '#server/ingest/understanding/plan/plan.ts'
import { isTotalWord } from '#server/ingest/understanding/text/total-words.ts'

const longest = 24
const beginnings = new Set([...'小合总共累汇全tTsSgGｔＴｓＳｇＧ 　\t(（[【'].map((one) => one.charCodeAt(0)))

/** Whether a column that is not read labels the row as a total: most cells are told by their first character. */
export function mayLabelTotal(cells: readonly RawCell[], { labels }: Plan): boolean {
  for (let i = 0; i < labels.length; i++) {
    const cell = cells[labels[i]!]
    if (typeof cell !== 'string' || cell.length === 0 || cell.length > longest) continue
    if (beginnings.has(cell.charCodeAt(0)) && isTotalWord(cell)) return true
  }
  return false
}
