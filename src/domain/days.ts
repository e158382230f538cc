import type { Day } from '#src/contract/primitives.ts'

const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01. */
export function toDayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY
}

export function toDay(dayNumber: number): Day {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10)
}

/** 0 is Monday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7
}

/** The Monday of the ISO week. */
export function mondayOf(dayNumber: number): number {
  return dayNumber - weekdayOf(dayNumber)
}

export function addDays(day: Day, count: number): Day {
  return toDay(toDayNumber(day) + count)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day that a moment falls on in a time zone, whatever the viewer's clock says. */
export function dayAt(moment: Date, timeZone: string): Day {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}
