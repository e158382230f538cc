import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import type { NumberKind } from './number-kind.ts'

/** Day numbers of what the two calendars call 0. */
const zero1900 = toDayNumber('1899-12-30')
const zero1904 = toDayNumber('1904-01-01')
const last = toDayNumber('9999-12-31')

/** A number as its format shows it: a day, the text of a percentage, or a number. What is no number stays text. */
export function numberValue(text: string, kind: NumberKind, from1904: boolean): RawCell {
  const plain = text.trim()
  if (plain === '') return null
  const value = Number(plain)
  if (!Number.isFinite(value)) return plain
  if (kind === 'percent') return percent(value)
  const day = kind === 'day' ? dayOf(value, from1904) : null
  return day === null ? value : { day }
}

/** Fifteen figures are what a spreadsheet keeps: 0.07 is 7 % and not 7.000000000000001 %. */
function percent(value: number): string {
  return `${Number((value * 100).toPrecision(15))}%`
}

/** Null: a time of day, or beyond the calendar. Excel believes in 29 February 1900, so that before it days are one off. */
function dayOf(serial: number, from1904: boolean): number | null {
  const whole = Math.floor(serial)
  if (whole < (from1904 ? 0 : 1) || (!from1904 && whole === 60)) return null
  const day = from1904 ? zero1904 + whole : zero1900 + whole + (whole < 60 ? 1 : 0)
  return day <= last ? day : null
}

/** A day written out (ISO 8601); all else stays text. */
export function isoValue(text: string): RawCell {
  const day = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(text.trim())?.[1]
  const number = day === undefined ? Number.NaN : toDayNumber(day)
  return Number.isInteger(number) && toDay(number) === day ? { day: number } : text
}
