import type { RawCell } from '#server/ingest/reading/sheet.ts'
import { NONE } from '#server/ingest/understanding/plan/plan.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { isTotalLabel } from '#server/ingest/understanding/text/total-words.ts'

/** Where a row has its day: in one column, or its year, month and date in columns of their own. */
export interface DayColumns {
  readonly day: number
  readonly month: number
  readonly year: number
}

/** The cell of a row's day; of several columns, what they say together. Empty where one of them is. */
export function dayCell(cells: readonly RawCell[], { day, month, year }: DayColumns): RawCell {
  const own = cells[day] ?? null
  if (month === NONE && year === NONE) return own
  const date = partOf(own)
  if (isTotalLabel(date)) return date
  const named = [year, month].filter((column) => column !== NONE).map((column) => partOf(cells[column]))
  if (date === '' || named.includes('')) return ''
  const ofYear = year === NONE ? '' : named[0]!
  const ofMonth = month === NONE ? '' : named.at(-1)!
  if (/[a-z]/i.test(ofMonth)) return `${date} ${ofMonth} ${ofYear}`.trim()
  return `${ofYear && `${ofYear}年`}${ofMonth && `${ofMonth}月`}${date}日`
}

/** The column to blame for a day that cannot be read: one that is empty, a month that is none, else the date. */
export function faultyDayColumn(cells: readonly RawCell[], { day, month, year }: DayColumns): number {
  const several = [year, month, day].filter((column) => column !== NONE)
  const empty = several.find((column) => partOf(cells[column]) === '')
  if (empty !== undefined) return empty
  const isOff = (column: number, from: number, to: number) => {
    const part = column === NONE ? '' : partOf(cells[column])
    return part !== '' && !/[a-z]/i.test(part) && !(Number(part) >= from && Number(part) <= to)
  }
  if (isOff(year, 0, 2200)) return year
  return isOff(month, 1, 12) ? month : day
}

const partOf = (cell: RawCell | undefined) =>
  cellText(cell)
    .normalize('NFKC')
    .replace(/\s*(?:年度?|月份?|[日号])$/, '')
