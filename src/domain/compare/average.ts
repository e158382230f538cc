import { bare, counts, StateCode } from '../states.ts'
import type { DayParts } from './day-parts.ts'

/** Days of the average that panels show. */
export const averagedDays = 7

/** Below this share of the days that a number was owed on, there is no average. */
const LEAST_SHARE = 0.5

/**
 * The mean of the last `days` days, or of a quotient the sums of both parts over them. A day without a number is left out, never read as 0:
 * then the average is an estimate, and missing where less than half of the days are there. The first days have no average, nor has
 * the running day of a flow (`until` is the last whole day). Completeness is that of all its days.
 */
export function movingAverage(parts: DayParts, days: number, until: number): DayParts {
  const length = parts.above.length
  const above = new Float64Array(length)
  const below = new Float64Array(length)
  const states = new Uint8Array(length).fill(StateCode.notExpected)
  const reported = new Int32Array(length)
  const expected = new Int32Array(length)
  for (let at = days - 1; at < length && parts.from + at <= until; at++) {
    let there = 0
    let owed = 0
    let unsure = 0
    let hidden = 0
    for (let day = at - days + 1; day <= at; day++) {
      const code = parts.states[day]!
      reported[at]! += parts.reported[day]!
      expected[at]! += parts.expected[day]!
      if (bare(code) !== StateCode.notExpected) owed++
      if (bare(code) === StateCode.suppressed) hidden++
      if (!counts(code)) continue
      there++
      if (bare(code) === StateCode.estimated) unsure++
      above[at]! += parts.above[day]!
      below[at]! += parts.below === null ? 1 : parts.below[day]!
    }
    states[at] = stateOf({ there, owed, unsure, hidden, above: above[at]!, below: below[at]! })
  }
  return { ...parts, above, below, states, reported, expected }
}

interface Seen {
  there: number
  owed: number
  unsure: number
  hidden: number
  above: number
  below: number
}

function stateOf({ there, owed, unsure, hidden, above, below }: Seen): number {
  if (owed === 0) return StateCode.notExpected
  // Zeros beside hidden days say nothing of the sum.
  if (hidden > 0 && above === 0) return StateCode.suppressed
  if (there < owed * LEAST_SHARE || below === 0) return StateCode.missing
  if (there < owed || unsure > 0) return StateCode.estimated
  return above === 0 ? StateCode.zero : StateCode.value
}
