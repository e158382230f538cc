import { type DaySeries, type DaySpan, valueOn } from '#src/charts/series.ts'
import { mondayOf } from '#src/domain/days.ts'

/** The mean of a week's numbers (NaN: it has none), at the middle of the week's days inside the history. */
export interface Week {
  readonly day: number
  readonly value: number
}

export function shapeHistory(series: DaySeries, history: DaySpan): Week[] {
  const weeks: Week[] = []
  for (let from = history.from; from <= history.to; ) {
    const to = Math.min(history.to, mondayOf(from) + 6)
    let sum = 0
    let count = 0
    for (let day = from; day <= to; day++) {
      const value = valueOn(series, day)
      if (Number.isNaN(value)) continue
      sum += value
      count++
    }
    weeks.push({ day: (from + to) / 2, value: count > 0 ? sum / count : Number.NaN })
    from = to + 1
  }
  return weeks
}
