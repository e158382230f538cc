import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { toDay } from '#src/domain/days.ts'
import { withoutFormula } from '#src/domain/text/formulas.ts'

/** A cell of CSV. Text that a spreadsheet would run as a formula gets an apostrophe; a number is one and gets none. */
export function encodeCsvCell(value: RawCell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return typeof value === 'object' ? toDay(value.day) : String(value)
  const safe = withoutFormula(value)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
