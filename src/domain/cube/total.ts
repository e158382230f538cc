import type { CellState } from '#src/contract/figures/cubes.ts'
import type { Rows } from '../places.ts'
import { countRows } from '../rows.ts'
import { StateCode, stateOf } from '../states.ts'
import { countFlags } from './marks/counts.ts'
import { newestReport } from './newest.ts'
import { openDays } from './open-days.ts'
import { stateOfCounts } from './series.ts'
import type { Cube, Quantity, Span } from './shape.ts'
import { sumOf } from './sums/sums.ts'
import { clamp, endOf } from './window.ts'

/** Counts are place-days of a flow, places of a stock, cohort or ratio of these (at the span's last day). */
export interface Total {
  /** Null: no cell counts; `state` says why. */
  readonly value: number | null
  /** Of a ratio. */
  readonly numerator?: number
  readonly denominator?: number
  readonly reported: number
  readonly expected: number
  readonly estimated: number
  readonly suppressed: number
  readonly stale: number
  readonly carried: number
  readonly state: CellState
  /** When the rows' newest observation was recorded, ms; null: none. */
  readonly reportedAt: number | null
}

export interface Change {
  readonly before: Total
  readonly difference: number | null
  /** Share of the earlier value; null where that is 0. */
  readonly relative: number | null
}

/** `preceding`: the span of the same length right before; `week`: the same span seven days earlier; a number: that many days earlier. */
export type Against = 'preceding' | 'week' | number

/** How many days earlier the span lies that a span is held against. */
export function shiftOf(span: Span, against: Against): number {
  if (typeof against === 'number') return against
  return against === 'week' ? 7 : span.to - span.from + 1
}

/** The number of some rows over a span, with what stands behind it. Days outside the cube add nothing. */
export function total(q: Quantity, rows: Rows, span: Span): Total {
  if (q.kind !== 'ratio') return cubeTotal(q, rows, span)
  const above = cubeTotal(q.numerator, rows, span)
  const numerator = above.value ?? 0
  const denominator = numberOf(q.denominator, rows, span)
  if (above.value === null) return { ...above, numerator, denominator }
  if (denominator === 0) return { ...above, value: null, state: 'missing', numerator, denominator }
  return { ...above, value: numerator / denominator, numerator, denominator }
}

export const noDays: Span = { from: 0, to: -1 }

/** The span that is compared with, where the cube holds what is needed of it: a level needs its last day alone. */
export function earlierSpan(q: Quantity, span: Span, against: Against): Span | null {
  const shift = shiftOf(span, against)
  const earlier = { from: span.from - shift, to: span.to - shift }
  const first = (q.kind === 'ratio' ? q.numerator.kind : q.kind) === 'flow' ? earlier.from : earlier.to
  return first >= q.from && earlier.to < q.from + q.days ? earlier : null
}

/**
 * Against an earlier span of the same length. Where the cube does not hold what the earlier number is made of, all days of a flow's or
 * the last of a level's, there is nothing to compare. `now`: the span's own total, where it is at hand.
 */
export function change(
  q: Quantity,
  rows: Rows,
  span: Span,
  against: Against,
  now: Total = total(q, rows, span),
): Change {
  const before = total(q, rows, earlierSpan(q, span, against) ?? noDays)
  if (now.value === null || before.value === null) return { before, difference: null, relative: null }
  const difference = exactDifference(q, now.value, before.value)
  return { before, difference, relative: before.value === 0 ? null : difference / Math.abs(before.value) }
}

function exactDifference(q: Quantity, now: number, before: number): number {
  if (q.kind === 'ratio') return now - before
  const { scale } = q.tables
  return (Math.round(now * scale) - Math.round(before * scale)) / scale
}

function cubeTotal(cube: Cube, rows: Rows, span: Span): Total {
  const { first, last } = daysOf(cube, span)
  const flags = countFlags(cube.marks, rows, cube.days, first, last)
  const { estimated, suppressed, stale } = flags
  const cells = countRows(rows) * Math.max(0, last - first + 1)
  const counted = cells - flags.blank
  const expected = cells - flags.idle
  const value = counted === 0 ? null : numberOf(cube, rows, span)
  const open = suppressed > 0 && isOpen(cube, rows, first, last)
  const state = stateOfCounts(value ?? 0, counted, expected, estimated, suppressed, open, stale)
  return {
    // Zeros beside hidden cells say nothing of the sum.
    value: state === StateCode.suppressed ? null : value,
    reported: counted + suppressed - flags.beside,
    expected,
    estimated,
    suppressed,
    stale,
    carried: flags.carried,
    state: stateOf(state),
    reportedAt: newestReport(cube.places, rows),
  }
}

function isOpen(cube: Cube, rows: Rows, first: number, last: number): boolean {
  const open = openDays(cube, rows)
  for (let day = first; open && day <= last; day++) if (open(day)) return true
  return false
}

function numberOf(cube: Cube, rows: Rows, span: Span): number {
  const { byPlace, scale } = cube.tables
  const { first, last } = daysOf(cube, span)
  return sumOf(byPlace, rows, cube.days, first, last) / scale
}

/** The days a total is made of: all of a flow's, the last of a level's. */
function daysOf(cube: Cube, span: Span): { first: number; last: number } {
  if (cube.kind === 'flow') return clamp(cube, span)
  const day = endOf(cube, span)
  return day < 0 ? { first: 0, last: -1 } : { first: day, last: day }
}
