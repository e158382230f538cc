import type { DueMoment } from '../moments/due-moment.ts'
import { dutyOf, type Period, periodOn } from './reporting.ts'

/** What became of a duty: reported in time or late, or missing and not yet due or overdue. */
export type DutyState = 'in-time' | 'late' | 'due' | 'overdue'

export interface Duty {
  readonly period: Period
  /** Its days; a report for any of them meets it. */
  readonly from: number
  readonly to: number
  /** Ms since 1970: later than this is late. */
  readonly dueAt: number
}

/** When it is asked: ms since 1970, and the day that it is then. */
export interface Asking {
  readonly now: number
  readonly today: number
  readonly dueMoment: DueMoment
}

/** The duty that a day belongs to; null: nothing is expected, or the day has not come yet. */
export function dutyOn(
  periods: readonly Period[],
  day: number,
  { today, dueMoment }: Pick<Asking, 'today' | 'dueMoment'>,
): Duty | null {
  const period = day <= today ? periodOn(periods, day) : null
  if (!period) return null
  const { from, to } = dutyOf(period, day)
  return { period, from, to, dueAt: dueMoment(to, period.deadline) }
}

/** `firstAt`: when the first report for one of its days was recorded (ms); null: none is there. */
export function stateOfDuty({ dueAt }: Duty, firstAt: number | null, now: number): DutyState {
  if (firstAt !== null) return firstAt <= dueAt ? 'in-time' : 'late'
  return now <= dueAt ? 'due' : 'overdue'
}

/** The days of a reporter's reports, ascending. */
export type ReportedDays = ArrayLike<number>

/** Whether any of the days from `from` to `to`, both inclusive, has a report. */
export function reportedWithin(days: ReportedDays, { from, to }: { from: number; to: number }): boolean {
  const newest = lastReportedDay(days, to)
  return newest !== null && newest >= from
}

/** The newest day up to `day` with a report. */
export function lastReportedDay(days: ReportedDays, day: number): number | null {
  let [lo, hi] = [0, days.length]
  while (lo < hi) {
    const middle = (lo + hi) >>> 1
    if (days[middle]! <= day) lo = middle + 1
    else hi = middle
  }
  return lo === 0 ? null : days[lo - 1]!
}

/**
 * How many overdue duties in a row end with that of `day`, or before it while it is not yet due. Days of no duty neither count nor break
 * the row; nothing is counted before the day `since`.
 */
export function missedInARow(
  periods: readonly Period[],
  days: ReportedDays,
  day: number,
  since: number,
  asking: Asking,
): number {
  let count = 0
  for (let at = day; at >= since; ) {
    const duty = dutyOn(periods, at, asking)
    if (duty) {
      if (reportedWithin(days, duty)) break
      if (asking.now > duty.dueAt) count++
    }
    at = (duty?.from ?? at) - 1
  }
  return count
}

/** One day of a reporter as a square: whether the day's duty is met, missing, not yet due, or there is none. */
export type DayMark = 'met' | 'missing' | 'due' | 'none'

/** The last `length` days up to `day`, oldest first. */
export function trailOf(
  periods: readonly Period[],
  days: ReportedDays,
  day: number,
  length: number,
  asking: Asking,
): DayMark[] {
  return Array.from({ length }, (_, at): DayMark => {
    const duty = dutyOn(periods, day - length + 1 + at, asking)
    if (!duty) return 'none'
    if (reportedWithin(days, duty)) return 'met'
    return asking.now > duty.dueAt ? 'missing' : 'due'
  })
}
