import { mondayOf, weekdayOf } from '../days.ts'
import { CARRIED, MET, StateCode, WEEKLY } from '../states.ts'

/** The last report of a stock before a cell: its day and its state without marks. */
export interface LastReport {
  readonly day: number
  readonly state: number
}

/** The code of an expected stock cell that has no report of its own. */
export function carriedCode(
  last: LastReport | null,
  day: number,
  staleAfterDays: number,
  weekly: boolean,
): number {
  const frame = weekly ? WEEKLY : 0
  if (last === null) return StateCode.missing | frame
  if (day - last.day > staleAfterDays) return StateCode.stale | frame
  return last.state | CARRIED | frame | (weekly && isWeekMet(last.day, day) ? MET : 0)
}

/** Last week's report does until this week is over. */
function isWeekMet(reportedOn: number, day: number): boolean {
  const monday = mondayOf(day)
  return reportedOn >= monday || (weekdayOf(day) < 6 && reportedOn >= monday - 7)
}
