import type { ChartFormat, ChartLabels } from '#src/charts/labels.ts'
import { codeOn, type DaySeries, valueOn } from '#src/charts/series.ts'
import { MISSING, NOT_EXPECTED } from '#src/domain/format.ts'
import { bare, counts, isCarried, StateCode, stateOf } from '#src/domain/states.ts'

/** A day's number, or the glyph of why there is none. */
export function cellText(
  series: DaySeries,
  day: number,
  write: (value: number) => string,
  format: ChartFormat,
): string {
  const code = codeOn(series, day)
  const value = valueOn(series, day)
  if (Number.isNaN(value))
    return bare(code) === StateCode.notExpected
      ? NOT_EXPECTED
      : bare(code) === StateCode.suppressed
        ? format.suppressed
        : MISSING
  return bare(code) === StateCode.estimated ? format.estimated(write(value)) : write(value)
}

/** A day's state in words. */
export function stateText(series: DaySeries, day: number, labels: ChartLabels): string {
  const code = codeOn(series, day)
  return counts(code) && isCarried(code) && bare(code) !== StateCode.estimated
    ? labels.carried
    : labels.states[stateOf(code)]
}
