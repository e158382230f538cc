import { toDay } from '#src/domain/days.ts'
import { type DayParts, dayNumber } from './cells/day-parts.ts'

/** The newest year in which `3月5日` has already been: what the question for the year proposes. */
export function newestYear({ month = 1, date = 1 }: DayParts, today: number): number {
  const thisYear = Number(toDay(today).slice(0, 4))
  for (let year = thisYear; year > thisYear - 9; year--) {
    const day = dayNumber(year, month, date)
    if (day !== null && day <= today) return year
  }
  return thisYear
}
