import type { Breakdown, FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import { dutyOf, type Period, periodOn } from '../duties/reporting.ts'
import { codeOfValue, START, StateCode, UNASKED, WEEKLY } from '../states.ts'
import { carriedCode, type LastReport } from './carry.ts'
import { type Gathered, gather, type Pick, type Reports } from './reports.ts'

export type { Reports } from './reports.ts'

/** What a cube is built from: one row a place, one column a day; values are NaN where the state does not count. */
export interface Cells {
  readonly values: Float64Array
  readonly states: Uint8Array
}

export interface CellsQuestion {
  /** A key of the breakdown; null: the total. */
  readonly key: string | null
  /** The reporting periods of each row (`periodsOf`). */
  readonly periods: readonly (readonly Period[])[]
  readonly from: number
  readonly days: number
  /** No cell after this day is expected. */
  readonly today: number
}

/** A running week may have been met before the first day asked for. */
const WEEK_LEAD = 6

/** Reports to cells. Reports before `from` are wanted too: a stock carries them in. */
export function resolveCells(
  measure: FlowMeasure | StockMeasure,
  reports: Reports,
  question: CellsQuestion,
): Cells {
  const { periods, from, days, today } = question
  const rows = periods.length
  const lead = measure.kind === 'stock' ? measure.staleAfterDays : WEEK_LEAD
  const pick = pickOf(measure.breakdown, question.key)
  const gathered = gather(reports, pick, rows, from - lead, days + lead)
  const cells = {
    values: new Float64Array(rows * days).fill(Number.NaN),
    states: new Uint8Array(rows * days),
  }
  for (let row = 0; row < rows; row++) {
    const frame = { row, lead, days, today, periods: periods[row]! }
    if (measure.kind === 'stock') resolveStock(gathered, frame, measure.staleAfterDays, cells)
    else resolveFlow(gathered, frame, cells)
  }
  return cells
}

export function pickOf(breakdown: Breakdown | undefined, key: string | null): Pick {
  if (key !== null) return { keys: [key], orUnkeyed: false }
  if (!breakdown) return { keys: null, orUnkeyed: true }
  const { total } = breakdown
  return { keys: total === 'sum' ? breakdown.keys.map(({ id }) => id) : [total.key], orUnkeyed: true }
}

interface Frame {
  readonly row: number
  readonly lead: number
  readonly days: number
  readonly today: number
  readonly periods: readonly Period[]
}

function resolveFlow(gathered: Gathered, { row, lead, days, today, periods }: Frame, cells: Cells): void {
  const { values, estimated, start, width } = gathered
  const base = row * width
  let met: number | null = null
  for (let at = 0; at < width; at++) {
    const day = start + at
    const period = periodOn(periods, day)
    const value = values[base + at]!
    const there = !Number.isNaN(value)
    let code = there ? codeOfValue(value, estimated[base + at] === 1) : StateCode.missing
    if (period === null || day > today) code = there ? code | UNASKED : StateCode.notExpected
    else if (period.every === 'week') {
      const duty = dutyOf(period, day)
      const isMet = met !== null && met >= duty.from
      if (there && isMet) code |= UNASKED
      else if (there) met = day
      else if (isMet || day < duty.to) code = StateCode.notExpected
    }
    code |= frameOf(period, day)
    if (at < lead) continue
    const cell = row * days + at - lead
    if (there) cells.values[cell] = value
    cells.states[cell] = code
  }
}

function resolveStock(
  gathered: Gathered,
  { row, lead, days, today, periods }: Frame,
  staleAfterDays: number,
  cells: Cells,
): void {
  const { values, estimated, start, width } = gathered
  const base = row * width
  const earlier = gathered.earlier[row]!
  let last: (LastReport & { value: number }) | null =
    earlier === Number.NEGATIVE_INFINITY ? null : { day: earlier, state: StateCode.value, value: Number.NaN }
  for (let at = 0; at < width; at++) {
    const day = start + at
    const value = values[base + at]!
    const there = !Number.isNaN(value)
    const period = periodOn(periods, day)
    const frame = frameOf(period, day)
    const state: number = there ? codeOfValue(value, estimated[base + at] === 1) : StateCode.missing
    if (there) last = { day, state, value }
    if (at < lead) continue
    const cell = row * days + at - lead
    if (period === null || day > today) {
      cells.states[cell] = frame | (there ? state | UNASKED : StateCode.notExpected)
      if (there) cells.values[cell] = value
      continue
    }
    const own: LastReport | null = last !== null && last.day >= period.from ? last : null
    const code = there ? state : carriedCode(own, day, staleAfterDays, period.every === 'week')
    cells.states[cell] = code | frame
    if (own !== null && (code & 7) !== StateCode.stale) cells.values[cell] = last!.value
  }
}

/** The marks a cell has by its period, whatever is reported. */
function frameOf(period: Period | null, day: number): number {
  if (period === null) return 0
  return (period.every === 'week' ? WEEKLY : 0) | (period.from === day ? START : 0)
}
