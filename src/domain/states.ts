import type { CellState } from '#src/contract/figures/cubes.ts'

/** The low three bits of a cell's code. */
export const StateCode = {
  value: 0,
  zero: 1,
  missing: 2,
  notExpected: 3,
  estimated: 4,
  suppressed: 5,
  stale: 6,
} as const

const STATE_BITS = 7
/** The cell repeats an earlier report (a stock), or rests on earlier days only (a cohort). */
export const CARRIED = 8
/** Nobody was asked for this cell: it may add to a total, never to `expected` or `reported`. */
export const UNASKED = 16
/** Carried, yet its weekly duty is met: counts as reported. */
export const MET = 32
/** The cell lies in a period with a weekly rhythm. */
export const WEEKLY = 64
/** First day of a reporting period: nothing is carried into it from before. */
export const START = 128
/** What a cell has by its place and day, whatever is reported. */
export const FRAME = UNASKED | WEEKLY | START

const names: readonly CellState[] = [
  'value',
  'zero',
  'missing',
  'not-expected',
  'estimated',
  'suppressed',
  'stale',
]

export function stateOf(code: number): CellState {
  return names[code & STATE_BITS] ?? 'missing'
}

export function codeOf(state: CellState): number {
  return names.indexOf(state)
}

/** The state without its marks. */
export function bare(code: number): number {
  return code & STATE_BITS
}

export function isCarried(code: number): boolean {
  return (code & CARRIED) !== 0
}

/** The cell's value is part of totals. */
export function counts(code: number): boolean {
  const state = code & STATE_BITS
  return state === StateCode.value || state === StateCode.zero || state === StateCode.estimated
}

export function isExpected(code: number): boolean {
  return (code & UNASKED) === 0 && (code & STATE_BITS) !== StateCode.notExpected
}

/** Expected, and a report is there in time; a suppressed report is a report. */
export function isReported(code: number): boolean {
  if (!isExpected(code)) return false
  if ((code & (CARRIED | MET)) === CARRIED) return false
  return counts(code) || (code & STATE_BITS) === StateCode.suppressed
}

/** The state of a reported number. */
export function codeOfValue(value: number, estimated: boolean): number {
  if (estimated) return StateCode.estimated
  return value === 0 ? StateCode.zero : StateCode.value
}
