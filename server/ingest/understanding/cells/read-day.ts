import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { dayParts } from './day-forms.ts'
import { type DayContext, type DayReading, settleDay } from './day-parts.ts'

/** Spreadsheets count days from 1899-12-30; within these numbers a cell of a column of days is one. */
const serialEpoch = -25_569
const firstSerial = 40_000
const lastSerial = 60_000

export const isSerial = (value: number) => value >= firstSerial && value < lastSerial
export const fromSerial = (value: number) => Math.floor(value) + serialEpoch

const firstDay = toDayNumber('1900-01-01')
const lastDay = toDayNumber('2200-12-31')
const fromDay = (day: number): DayReading =>
  day >= firstDay && day <= lastDay ? { says: 'day', day } : { says: 'fault', why: 'no-such-day' }

const moment = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i
/** No day with its time and weekday is longer. */
const longest = 60
const nothing = /^(?:[-—–/\\]+|n\/?a|无|空)$/i

/** Reads a cell of a column of days. A moment with its offset is the day it falls on in `timeZone`. */
export function readDay(cell: RawCell | undefined, context: DayContext, timeZone: string): DayReading {
  if (cell !== null && typeof cell === 'object') return fromDay(Math.floor(cell.day))
  const text = cellText(cell)
  if (text === '' || nothing.test(text)) return { says: 'nothing' }
  if (text.length > longest) return { says: 'fault', why: 'form' }
  if (moment.test(text)) {
    const at = new Date(text.replace(' ', 'T'))
    if (!Number.isNaN(at.getTime())) return { says: 'day', day: toDayNumber(dayAt(at, timeZone)) }
  }
  if (/^\d{5}(?:\.\d+)?$/.test(text) && isSerial(Number(text)))
    return { says: 'day', day: fromSerial(Number(text)) }
  const parts = dayParts(text)
  return parts ? settleDay(parts, context) : { says: 'fault', why: 'form' }
}
