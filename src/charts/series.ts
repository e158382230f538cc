import type { Span } from '#src/domain/cube.ts'
import { bare, CARRIED, counts, MET, StateCode } from '#src/domain/states.ts'

/** First and last day number (days since 1970-01-01), both inside. */
export type DaySpan = Span

/**
 * One number a day, from day number `from` on, and its state code (src/domain/states.ts): what `series` and `seriesStates` answer.
 * A value is read only where its state counts. It may be longer than the window that is drawn: giving the whole history spares
 * a copy on every drag. Charts memoise by identity: a changed series is a new object.
 */
export interface DaySeries {
  readonly from: number
  readonly values: ArrayLike<number>
  readonly states: ArrayLike<number>
}

/** Places that reported and were expected, a day each, from day number `from` on. */
export interface DayCounts {
  readonly from: number
  readonly reported: ArrayLike<number>
  readonly expected: ArrayLike<number>
}

/** How many numbers of a day were corrected, by day number; days without a correction are left out. */
export type DayTally = ReadonlyMap<number, number>

/** A response level behind the charts; level 1 is the strictest and the darkest. */
export interface Band extends DaySpan {
  readonly level: number
  readonly label: string
}

/** Days outside the series are not expected. */
export function codeOn(series: DaySeries, day: number): number {
  return series.states[day - series.from] ?? StateCode.notExpected
}

/** NaN where no number counts. */
export function valueOn(series: DaySeries, day: number): number {
  return counts(codeOn(series, day)) ? (series.values[day - series.from] ?? Number.NaN) : Number.NaN
}

/** How a day of a level or a ratio is drawn. */
export type Look = 'solid' | 'estimated' | 'carried' | 'gap'

export function lookOn(series: DaySeries, day: number): Look {
  const code = codeOn(series, day)
  if (Number.isNaN(valueOn(series, day))) return 'gap'
  if (bare(code) === StateCode.estimated) return 'estimated'
  return (code & (CARRIED | MET)) === CARRIED ? 'carried' : 'solid'
}

/** The last day of the span with a number; null: there is none. */
export function lastDayOf(series: DaySeries, span: DaySpan): number | null {
  for (let day = span.to; day >= span.from; day--) if (!Number.isNaN(valueOn(series, day))) return day
  return null
}

/** Neither a number nor a report was due on any day of the span, or: due, and none is there. Null: something is there. */
export function emptiness(series: readonly DaySeries[], span: DaySpan): 'empty' | 'all-missing' | null {
  let due = false
  for (const one of series)
    for (let day = span.from; day <= span.to; day++) {
      const state = bare(codeOn(one, day))
      if (state !== StateCode.notExpected && state !== StateCode.missing) return null
      due ||= state === StateCode.missing
    }
  return due ? 'all-missing' : 'empty'
}

/** A note on some days, both inclusive. */
export interface NoteMark {
  id: string
  from: number
  to: number
  /** Where and what. */
  label: string
}
