import { type DaySeries, type DaySpan, valueOn } from '#src/charts/series.ts'

export interface DenominatorStep {
  readonly day: number
  readonly difference: number
}

/** Smaller steps than this share move a ratio by less than its printed decimal. */
const LEAST_STEP = 0.002

/** The days on which the denominator changed enough to move the ratio, the greatest steps first in line, at most `most`, in day order. */
export function denominatorSteps(denominator: DaySeries, span: DaySpan, most = 2): DenominatorStep[] {
  const steps: DenominatorStep[] = []
  let before = Number.NaN
  for (let day = span.from; day <= span.to; day++) {
    const value = valueOn(denominator, day)
    if (Number.isNaN(value)) continue
    const difference = value - before
    if (Math.abs(difference) > LEAST_STEP * before) steps.push({ day, difference })
    before = value
  }
  return steps
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, most)
    .sort((a, b) => a.day - b.day)
}
