/**
 * One number a day, from day number `from` on (days since 1970-01-01). NaN: there is no number.
 * `states[i]` is a code of src/domain/states.ts, with the CARRIED bit where a stock repeats an earlier report.
 * A series may be longer than the window that is drawn; giving the whole history spares a copy on every drag.
 */
export interface DaySeries {
  from: number
  values: ArrayLike<number>
  states: ArrayLike<number>
}

/** Places that reported and were expected, a day each, from day number `from` on. */
export interface DayCounts {
  from: number
  reported: ArrayLike<number>
  expected: ArrayLike<number>
}

/** First and last day, both inside. */
export interface DaySpan {
  from: number
  to: number
}

/** A response level behind the charts; level 1 is the strictest and the darkest. */
export interface Band extends DaySpan {
  level: number
  label: string
}

export function valueOn(series: DaySeries, day: number): number {
  return series.values[day - series.from] ?? Number.NaN
}
