import { averagedDays, movingAverage } from '#src/domain/compare/average.ts'
import type { DayParts } from '#src/domain/compare/day-parts.ts'
import { StateCode } from '#src/domain/states.ts'
import { type KnownDays, knownDays } from './known-days.ts'

/** Days that an average needs before its own. */
export const daysBefore = averagedDays - 1

/**
 * Averages days that come in order, some at a time: each lot is told its own, with those that came before it. None is as of a day before
 * there was a whole window since `first`, the first day on record, nor after `until`.
 */
export function averaging(first: number, until: number): (parts: DayParts) => KnownDays {
  let before: DayParts | null = null
  return (parts) => {
    const all = before ? joined(before, parts) : parts
    const days = all.states.length
    const own = days - parts.states.length
    const average = movingAverage(all, averagedDays, until)
    average.states.fill(StateCode.notExpected, 0, Math.max(0, Math.min(days, first + daysBefore - all.from)))
    before = daysOf(all, Math.max(0, days - daysBefore))
    return knownDays(daysOf(average, own))
  }
}

/** Days that follow each other. */
function joined(a: DayParts, b: DayParts): DayParts {
  return {
    ...a,
    above: Float64Array.of(...a.above, ...b.above),
    below: a.below && b.below && Float64Array.of(...a.below, ...b.below),
    states: Uint8Array.of(...a.states, ...b.states),
    reported: Int32Array.of(...a.reported, ...b.reported),
    expected: Int32Array.of(...a.expected, ...b.expected),
  }
}

/** From the one at `lo` on. */
function daysOf({ from, above, below, states, reported, expected, factor }: DayParts, lo: number): DayParts {
  return {
    from: from + lo,
    above: above.slice(lo),
    below: below?.slice(lo) ?? null,
    factor,
    states: states.slice(lo),
    reported: reported.slice(lo),
    expected: expected.slice(lo),
  }
}
