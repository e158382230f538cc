import { Beside } from '#src/domain/beside.ts'
import type { Run } from '#src/domain/places.ts'
import { type RowStep, stepTo } from '#src/domain/row-steps.ts'
import { addByteRows } from './byte-rows.ts'
import type { NumberSums, Table } from './kept.ts'
import { type Plan, planRuns } from './plan.ts'
import { makeScratch } from './scratch.ts'
import { addStretches } from './stretches.ts'

interface Known {
  readonly changes: number
  readonly byDay: Float64Array
}

const plans = new Beside<readonly Run[], { kept: number; plan: Plan }>()
const stepPlans = new Beside<RowStep, Plan>()
const answers = new Beside<readonly Run[], WeakMap<NumberSums, Known>>()
const scratch = makeScratch()

/**
 * The sum of many runs on each day. Totals, changes, series and states of the same runs are all read from it, so it is kept as long
 * as the runs are, and made again when a cell has changed. A few rows away from a sum that is at hand it begins there.
 */
export function manyByDay(sums: NumberSums, runs: readonly Run[], days: number): Float64Array {
  const ofRuns = answers.get(runs) ?? new WeakMap<NumberSums, Known>()
  answers.set(runs, ofRuns)
  if (isAtHand(sums, runs, days)) return ofRuns.get(sums)!.byDay
  const step = stepTo(runs)
  const byDay =
    step && isAtHand(sums, step.before, days)
      ? addUp(sums, stepPlanOf(step), days, manyByDay(sums, step.before, days))
      : addUp(sums, planOf(runs, sums.blocks.length / days - 1), days, null)
  ofRuns.set(sums, { changes: sums.changes, byDay })
  return byDay
}

/** It was asked for before, and no cell has changed since. */
export function isAtHand(sums: NumberSums, runs: readonly Run[], days: number): boolean {
  const known = answers.get(runs)?.get(sums)
  return known !== undefined && known.changes === sums.changes && known.byDay.length === days
}

function planOf(runs: readonly Run[], kept: number): Plan {
  const known = plans.get(runs)
  if (known?.kept === kept) return known.plan
  const plan = planRuns(runs, kept)
  plans.set(runs, { kept, plan })
  return plan
}

const none = new Int32Array(0)

function stepPlanOf(step: RowStep): Plan {
  const known = stepPlans.get(step)
  if (known) return known
  const plan = { ends: none, begins: none, rows: rowsOf(step.more), except: rowsOf(step.less) }
  stepPlans.set(step, plan)
  return plan
}

/** Of `lo, hi` in turn. */
function rowsOf(pairs: Int32Array): Int32Array {
  const rows: number[] = []
  for (let i = 0; i < pairs.length; i += 2)
    for (let row = pairs[i]!; row < pairs[i + 1]!; row++) rows.push(row)
  return new Int32Array(rows)
}

/** `from`: what the plan is added to; sums are of whole units, so nothing is lost on the way. */
function addUp(
  sums: NumberSums,
  { ends, begins, rows, except }: Plan,
  days: number,
  from: Float64Array | null,
): Float64Array {
  const { within, blocks } = sums
  if (blocks instanceof Float64Array) {
    const out = from ? new Float64Array(from) : new Float64Array(days)
    addFloatRows(blocks, ends, 1, out)
    addFloatRows(blocks, begins, -1, out)
    addFloatRows(within, rows, 1, out)
    addFloatRows(within, except, -1, out)
    return out
  }
  const out = scratch(days)
  if (from) out.set(from)
  addStretches(blocks, ends, begins, days, 0, out)
  if (within instanceof Uint8Array) {
    addByteRows(within, rows, except, out)
  } else if (within instanceof Uint16Array) {
    addShortRows(within, rows, 1, out)
    addShortRows(within, except, -1, out)
  } else if (within instanceof Int32Array) {
    addIntRows(within, rows, 1, out)
    addIntRows(within, except, -1, out)
  }
  return new Float64Array(out)
}

// One loop a kind of table: a loop that has seen two kinds is several times slower in V8.

function addShortRows(table: Uint16Array, rows: Int32Array, sign: number, out: Int32Array): void {
  const days = out.length | 0
  for (let i = 0; i < rows.length; i++) {
    let cell = Math.imul(rows[i]!, days)
    for (let day = 0; day < days; day = (day + 1) | 0) {
      out[day] = (out[day]! + Math.imul(sign, table[cell]!)) | 0
      cell = (cell + 1) | 0
    }
  }
}

function addIntRows(table: Int32Array, rows: Int32Array, sign: number, out: Int32Array): void {
  const days = out.length | 0
  for (let i = 0; i < rows.length; i++) {
    let cell = Math.imul(rows[i]!, days)
    for (let day = 0; day < days; day = (day + 1) | 0) {
      out[day] = (out[day]! + Math.imul(sign, table[cell]!)) | 0
      cell = (cell + 1) | 0
    }
  }
}

function addFloatRows(table: Table, rows: Int32Array, sign: number, out: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    let cell = rows[i]! * out.length
    for (let day = 0; day < out.length; day++) out[day] = out[day]! + sign * table[cell++]!
  }
}
