import type { Reporting } from '#src/contract/catalog.ts'
import { mondayOf, toDayNumber } from '../days.ts'

/** Who reports: an area of a level or a site of a kind, at a path. */
export interface Reporter {
  readonly path: string
  readonly by: Reporting['by']
}

/** One stretch of days in which a reporter is expected; `from` and `to` inclusive. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly every: 'day' | 'week'
  readonly deadline: string | null
}

/** The periods in which the catalogue expects this reporter, in its order. */
export function periodsOf(reporting: readonly Reporting[], reporter: Reporter): Period[] {
  const segments = reporter.path.split('/')
  return reporting
    .filter((entry) => isSameReporter(entry.by, reporter.by))
    .filter((entry) => !entry.areas || entry.areas.some((code) => segments.includes(code)))
    .filter((entry) => !entry.except?.some((code) => segments.includes(code)))
    .map((entry) => ({
      from: entry.from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(entry.from),
      to: entry.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(entry.to),
      every: entry.every,
      deadline: entry.deadline ?? null,
    }))
}

export function periodOn(periods: readonly Period[], day: number): Period | null {
  return periods.find((period) => period.from <= day && day <= period.to) ?? null
}

/** The days of one duty: a single day, or the ISO week cut to its period. A report on any of them meets it. */
export function dutyOf(period: Period, day: number): { from: number; to: number } {
  if (period.every === 'day') return { from: day, to: day }
  const monday = mondayOf(day)
  return { from: Math.max(monday, period.from), to: Math.min(monday + 6, period.to) }
}

export function isSameReporter(a: Reporting['by'], b: Reporting['by']): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.site === b.site
}
