import { toDay } from '#src/domain/days.ts'
import { type DayParts, dayNumber } from './cells/day-parts.ts'

/** `3月5日` in the newest year in which it has already been, as `YYYY-03-05`: what the question for the year proposes. */
export function exampleYear({ month = 1, date = 1 }: DayParts, today: number): string {
  const thisYear = Number(toDay(today).slice(0, 4))
  for (let year = thisYear; year > thisYear - 9; year--) {
    const day = dayNumber(year, month, date)
    if (day !== null && day <= today) return toDay(day)
  }
  return toDay(today)
}
