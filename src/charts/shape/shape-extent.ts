import { type DaySeries, type DaySpan, valueOn } from '#src/charts/series.ts'

/** The least and the greatest number of several series; null where there is none. */
export function extentOf(
  all: readonly DaySeries[],
  span: DaySpan,
): { least: number; greatest: number } | null {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const series of all)
    for (let day = span.from; day <= span.to; day++) {
      const value = valueOn(series, day)
      if (value < least) least = value
      if (value > greatest) greatest = value
    }
  return least <= greatest ? { least, greatest } : null
}
