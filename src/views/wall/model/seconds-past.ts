import type { Day } from '#src/contract/primitives.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { formatTime } from '#src/domain/format.ts'

const daySeconds = 86_400

/** Seconds since a day's deadline, to the minute; 0 while it is not past. */
export function secondsPast(day: Day, deadline: string, now: number, timeZone: string): number {
  const moment = new Date(now)
  const days = toDayNumber(dayAt(moment, timeZone)) - toDayNumber(day)
  const minutes = minutesOf(formatTime(moment, timeZone)) - minutesOf(deadline)
  return Math.max(0, days * daySeconds + minutes * 60)
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
