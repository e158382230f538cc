import type { ViewRange } from '#src/contract/desk/view.ts'
import type { Day } from '#src/contract/primitives.ts'
import { addDays } from '#src/domain/days.ts'

/** The days there are to choose from, and how many are shown when nobody has chosen. */
export interface Calendar {
  first: Day
  today: Day
  defaultDays: number
}

export interface Days {
  from: Day
  to: Day
}

/** The days a choice means today, inside the days that exist. */
export function resolveRange(range: ViewRange | null, calendar: Calendar): Days {
  const { first, today } = calendar
  if (range === 'all') return { from: first, to: today }
  if (range !== null && 'from' in range) {
    return { from: clamp(range.from, first, today), to: clamp(range.to, first, today) }
  }
  const count = range === null ? calendar.defaultDays : range.last
  return { from: clamp(addDays(today, 1 - count), first, today), to: today }
}

/** The same number of days, moved by whole lengths (`-1`: the days just before); stays inside the calendar. */
export function stepRange(days: Days, steps: number, calendar: Calendar): Days {
  const length = countDays(days)
  const last = addDays(calendar.today, 1 - length)
  const from = clamp(
    addDays(days.from, steps * length),
    calendar.first,
    clamp(last, calendar.first, calendar.today),
  )
  return { from, to: clamp(addDays(from, length - 1), calendar.first, calendar.today) }
}

export function countDays(days: Days): number {
  return Math.round((Date.parse(days.to) - Date.parse(days.from)) / 86_400_000) + 1
}

function clamp(day: Day, first: Day, last: Day): Day {
  return day < first ? first : day > last ? last : day
}
