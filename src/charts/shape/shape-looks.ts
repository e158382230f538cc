import { type DaySeries, type DaySpan, type Look, lookOn } from '#src/charts/series.ts'

/** The longest run of days of one look; of equals the last. */
export function longestLook(series: DaySeries, span: DaySpan, look: Look): DaySpan | null {
  let longest: DaySpan | null = null
  let start: number | null = null
  for (let day = span.from; day <= span.to + 1; day++) {
    const here = day <= span.to && lookOn(series, day) === look
    if (here) start ??= day
    else if (start !== null) {
      if (!longest || day - 1 - start >= longest.to - longest.from) longest = { from: start, to: day - 1 }
      start = null
    }
  }
  return longest
}
