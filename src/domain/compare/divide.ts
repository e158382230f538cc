import { bare, counts, StateCode } from '../states.ts'
import type { DayParts } from './day-parts.ts'

/**
 * One number over another, times `factor`: per 10,000 residents, or the share of the area around it. It counts where both do, is an
 * estimate where either is, and carries the completeness of what is above.
 */
export function divide(above: DayParts, below: DayParts, factor: number): DayParts {
  const days = above.above.length
  const under = new Float64Array(days)
  const states = new Uint8Array(days)
  for (let at = 0; at < days; at++) {
    const other = above.from + at - below.from
    const code = below.states[other] ?? StateCode.notExpected
    under[at] = counts(code) ? (below.above[other] ?? 0) : 0
    states[at] = quotientState(above.states[at]!, code, under[at]!)
  }
  return { ...above, below: under, factor: above.factor * factor, states }
}

/** The state of a quotient by the states of its parts; nothing is divided by nothing. */
export function quotientState(above: number, below: number, divisor: number): number {
  if (!counts(above)) return above
  if (!counts(below)) return bare(below) === StateCode.notExpected ? StateCode.missing : bare(below)
  if (divisor === 0) return StateCode.missing
  const estimated = bare(below) === StateCode.estimated || bare(above) === StateCode.estimated
  return estimated ? StateCode.estimated : above
}
