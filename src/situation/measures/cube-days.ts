import type { Day } from '#src/contract/primitives.ts'
import { addDays, toDayNumber } from '#src/domain/days.ts'
import type { CubeMeasure } from './measures.ts'

export interface DayRange {
  from: Day
  to: Day
}

/** The days a screen looks at. */
export interface ShownDays {
  window: DayRange
  history: DayRange
  /** The first day of another time that the window is compared with. */
  against?: Day | null
  /** Measures that are looked at over all of the history. */
  whole?: readonly string[]
}

/**
 * The days to ask for. What areas report is asked for whole, so that no drag over the history waits for the network. What sites
 * report (thousands of them) comes in whole quarters around the window and the one before it, or the time it is compared with;
 * only where its history is looked at it comes whole too.
 */
export function cubeDays(measure: CubeMeasure, { window, history, against, whole }: ShownDays): DayRange {
  if (!reportedBySitesOnly(measure) || whole?.includes(measure.id)) return history
  const length = toDayNumber(window.to) - toDayNumber(window.from) + 1
  const before = addDays(window.from, -Math.max(length, 7))
  const from = quarterStart(against && against < before ? against : before)
  return { from: later(from, history.from), to: history.to }
}

function reportedBySitesOnly(measure: CubeMeasure): boolean {
  if (measure.kind === 'cohort') return false
  return measure.reporting.length > 0 && measure.reporting.every((period) => typeof period.by === 'object')
}

function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % 3)
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
