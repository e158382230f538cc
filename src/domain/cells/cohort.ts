import type { CohortMeasure } from '#src/contract/catalog.ts'
import { type Period, periodOn } from '../duties/reporting.ts'
import { CARRIED, codeOfValue, StateCode, UNASKED } from '../states.ts'
import { type Gathered, gather, type Reports, toMillionths } from './reports.ts'
import type { Cells, CellsQuestion } from './resolve.ts'

/**
 * On each day the entries of the clock's days less those of them who left early. Reports from `from - days + 1` on are wanted.
 * `question.periods` are the entering flow's; `question.key` narrows to one key of it.
 *
 * Who enters on day e is inside on e … e + days − 1; who left on day r as cohort day k entered on r − k + 1 and is out from r on.
 * A day that was expected and not reported makes the number an estimate; a day nobody was asked for adds 0.
 */
export function resolveCohort(
  measure: CohortMeasure,
  entries: Reports,
  released: Reports | null,
  question: CellsQuestion,
): Cells {
  const { periods, from, days, today, key } = question
  const rows = periods.length
  const lead = measure.days - 1
  const keys = key === null ? (measure.keys ?? null) : [key]
  const pick = { keys, orUnkeyed: keys === null }
  const entered = gather(entries, keys === null ? everyKey(entries) : pick, rows, from - lead, days + lead)
  const left = released && key === null ? leftBefore(released, measure.days, rows, from, days) : null
  const cells = {
    values: new Float64Array(rows * days).fill(Number.NaN),
    states: new Uint8Array(rows * days),
  }
  for (let row = 0; row < rows; row++) {
    const asked = askedDays(periods[row]!, entered, today)
    resolveRow(entered, asked, left, { row, lead, days, lastDay: today }, cells)
  }
  return cells
}

interface Frame {
  readonly row: number
  readonly lead: number
  readonly days: number
  readonly lastDay: number
}

function resolveRow(
  entered: Gathered,
  asked: Uint8Array,
  left: Float64Array | null,
  { row, lead, days, lastDay }: Frame,
  cells: Cells,
): void {
  const base = row * entered.width
  const clock = { sum: 0, there: 0, gaps: 0, estimated: 0 }
  const turn = (at: number, sign: 1 | -1): void => {
    const value = entered.values[base + at]!
    const there = !Number.isNaN(value)
    if (there) clock.sum += sign * value
    clock.there += there ? sign : 0
    clock.gaps += !there && asked[at] === 1 ? sign : 0
    clock.estimated += entered.estimated[base + at] === 1 ? sign : 0
  }
  for (let at = 0; at < entered.width; at++) {
    turn(at, 1)
    if (at > lead) turn(at - lead - 1, -1)
    if (at < lead) continue
    const cell = row * days + at - lead
    const isAsked = asked[at] === 1
    if (entered.start + at > lastDay || (clock.there === 0 && !isAsked)) {
      cells.states[cell] = StateCode.notExpected
    } else if (clock.there === 0) cells.states[cell] = StateCode.missing
    else {
      const value = toMillionths(clock.sum - (left?.[cell] ?? 0))
      const state = codeOfValue(value, clock.gaps > 0 || clock.estimated > 0)
      const today = Number.isNaN(entered.values[base + at]!) && isAsked ? CARRIED : 0
      cells.values[cell] = value
      cells.states[cell] = state | (isAsked ? today : UNASKED)
    }
  }
}

/** Per cell, those of the day's clock who had left by then. */
function leftBefore(
  released: Reports,
  clock: number,
  rows: number,
  from: number,
  days: number,
): Float64Array {
  const left = new Float64Array(rows * (days + 1))
  const add = (row: number, day: number, value: number): void => {
    const at = Math.max(0, day - from)
    if (at <= days) left[row * (days + 1) + at] = left[row * (days + 1) + at]! + value
  }
  for (let i = 0; i < released.rows.length; i++) {
    const row = released.rows[i]!
    const value = released.values[i]!
    const cohortDay = Number(released.palette[released.keys[i]!])
    if (row < 0 || Number.isNaN(value) || !(cohortDay >= 1 && cohortDay <= clock)) continue
    const day = released.days[i]!
    add(row, day, value)
    add(row, day - cohortDay + 1 + clock, -value)
  }
  const cells = new Float64Array(rows * days)
  for (let row = 0; row < rows; row++) {
    let inside = 0
    for (let day = 0; day < days; day++) {
      inside += left[row * (days + 1) + day]!
      cells[row * days + day] = inside
    }
  }
  return cells
}

function askedDays(periods: readonly Period[], { start, width }: Gathered, today: number): Uint8Array {
  return Uint8Array.from({ length: width }, (_, at) => {
    const day = start + at
    return day <= today && periodOn(periods, day)?.every === 'day' ? 1 : 0
  })
}

function everyKey(entries: Reports): { keys: string[]; orUnkeyed: boolean } {
  return { keys: entries.palette.filter((key) => key !== null), orUnkeyed: true }
}
