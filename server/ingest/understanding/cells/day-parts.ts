import type { DayOrder } from '#src/contract/handing-in/imports.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'

/** What is written of a day, before it is known what the sheet leaves unsaid. */
export interface DayParts {
  year?: number
  month?: number
  date?: number
  /** `03/05`: month and date, in an order that only the sheet as a whole can tell. */
  pair?: readonly [number, number]
}

/** What the sheet says of all its days. */
export interface DayContext {
  year: number | null
  /** Of days that are a date alone (`5日`). */
  month?: number | null
  order: DayOrder | null
}

export type DayReading =
  | { says: 'day'; day: number }
  | { says: 'nothing' }
  /** The order of `03/05/2022` or the year of `3月5日` is not known. */
  | { says: 'asks'; ask: 'day-order' | 'year' }
  | { says: 'fault'; why: 'form' | 'no-such-day' | 'month' | 'order' }

/** The day that the parts make in their context. */
export function settleDay(parts: DayParts, context: DayContext): DayReading {
  const pair = parts.pair
  const month = parts.month ?? (parts.date === undefined ? undefined : (context.month ?? undefined))
  if (!pair) return settle(parts.year ?? context.year, month, parts.date)
  const [first, second] = pair
  if (first === second) return settle(parts.year ?? context.year, first, second)
  const order = orderOf(pair) ?? context.order
  if (order === null) return { says: 'asks', ask: 'day-order' }
  if (context.order !== null && order !== context.order) return { says: 'fault', why: 'order' }
  const [ofMonth, date] = order === 'month-first' ? [first, second] : [second, first]
  return settle(parts.year ?? context.year, ofMonth, date)
}

/** The order that a pair itself gives away: `13/05` can only begin with the date. */
export function orderOf([first, second]: readonly [number, number]): DayOrder | null {
  if (first > 12 && second <= 12) return 'day-first'
  if (second > 12 && first <= 12) return 'month-first'
  return null
}

function settle(year: number | null, month: number | undefined, date: number | undefined): DayReading {
  if (month === undefined) return { says: 'fault', why: 'form' }
  if (date === undefined) return { says: 'fault', why: 'month' }
  if (year === null)
    return dayNumber(2020, month, date) === null
      ? { says: 'fault', why: 'no-such-day' }
      : { says: 'asks', ask: 'year' }
  const day = dayNumber(year, month, date)
  return day === null ? { says: 'fault', why: 'no-such-day' } : { says: 'day', day }
}

/** Null: the calendar has no such day. */
export function dayNumber(year: number, month: number, date: number): number | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1 || date > 31) return null
  const two = (part: number) => String(part).padStart(2, '0')
  const text = `${year}-${two(month)}-${two(date)}`
  const number = toDayNumber(text)
  return Number.isInteger(number) && toDay(number) === text ? number : null
}
