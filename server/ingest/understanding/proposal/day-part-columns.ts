import { type Draft, isFree } from './draft.ts'

const mostly = 0.5

/** The columns of a month and its date, and of the year if there is one, where no column has whole days. -1: there is none. */
export function dayPartColumns(draft: Draft): { year: number; month: number; day: number } | null {
  const free = draft.looks.filter(({ column, meaning }) => isFree(draft, column) && !meaning.person)
  const month = free.find(({ meaning }) => meaning.role === 'month')
  const dates = free.filter(({ meaning }) => meaning.role === 'day')
  const day =
    dates.find(({ evidence }) => evidence.filled === 0 || evidence.dates > 0) ??
    // A date that no month has is a fault of its row, not of its column.
    dates.find(({ evidence }) => evidence.numbers > mostly && evidence.daysAtLeast === 0)
  if (!month || !day || dates.some(({ evidence }) => evidence.days > mostly)) return null
  const year = free.find(({ meaning, evidence }) => meaning.role === 'year' && evidence.filled > 0)
  return { year: year?.column ?? -1, month: month.column, day: day.column }
}
