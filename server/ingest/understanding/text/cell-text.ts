import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { toDay } from '#src/domain/days.ts'

const space = /[\s\u200b-\u200d\ufeff]+/g

/** A cell's words on one line. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.replace(space, ' ').trim()
  return typeof cell === 'object' ? dayText(cell.day) : String(cell)
}

/** A broken file may have days that no calendar has. */
const dayText = (day: number) => (Math.abs(day) < 1e8 ? toDay(Math.floor(day)) : String(day))

export function isBlank(cell: RawCell | undefined): boolean {
  if (cell === null || cell === undefined || cell === '') return true
  return typeof cell === 'string' && cellText(cell) === ''
}
