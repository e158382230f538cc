import { Beside } from '#src/domain/beside.ts'
import type { Run } from '#src/domain/places.ts'
import { makeScratch } from '../sums/scratch.ts'
import { addStretches } from '../sums/stretches.ts'
import { addLists, addListsWithin } from './add-lists.ts'
import { type Marks, strideOf } from './marks.ts'
import { type ListPlan, planLists } from './plan-lists.ts'

/** Cubes over the same places have one plan for the same runs. */
const plans = new Beside<readonly Run[], { rows: number; plan: ListPlan }>()
const pairScratch = makeScratch()

/** The listed cells of some runs on the days `first` to `last` (indexes, inclusive): entries are `(day − first) << shift | kind`. */
export function countRuns(
  marks: Marks,
  runs: readonly Run[],
  days: number,
  first: number,
  last: number,
): Int32Array {
  const { kinds, shift, paired, blocks } = marks
  const size = Math.max(0, last - first + 1) << shift
  const out = new Int32Array(size)
  if (kinds.length === 0) return out
  const { ends, begins, more, less } = planOf(marks, runs)
  const from = first << shift
  // Pairs add up like single counts: what runs hold that are apart stays within 16 bits.
  const kept = paired ? pairScratch(size >> 1) : out
  addStretches(blocks, ends, begins, strideOf(marks, days), paired ? from >> 1 : from, kept)
  if (paired) splitPairs(kept, out)
  if (size === days << shift) {
    addLists(marks, more, 1, out)
    addLists(marks, less, -1, out)
  } else {
    addListsWithin(marks, more, from, 1, out)
    addListsWithin(marks, less, from, -1, out)
  }
  return out
}

/** A single run is asked about by one total and series after the other, of all cubes over the same places. */
let ofOne = { lo: -1, hi: -1, rows: 0, blockRows: 0, plan: null as ListPlan | null }

function planOfOne(marks: Marks, { lo, hi }: Run): ListPlan {
  const { starts, blockRows } = marks
  const rows = starts.length
  const isKnown = ofOne.lo === lo && ofOne.hi === hi && ofOne.rows === rows && ofOne.blockRows === blockRows
  if (isKnown && ofOne.plan) return ofOne.plan
  const plan = planLists(marks, [{ lo, hi }])
  ofOne = { lo, hi, rows, blockRows, plan }
  return plan
}

function planOf(marks: Marks, runs: readonly Run[]): ListPlan {
  if (runs.length === 1) return planOfOne(marks, runs[0]!)
  const known = plans.get(runs)
  const rows = marks.starts.length
  if (known?.rows === rows) return known.plan
  const plan = planLists(marks, runs)
  plans.set(runs, { rows, plan })
  return plan
}

function splitPairs(pairs: Int32Array, out: Int32Array): void {
  for (let i = 0; i < pairs.length; i = (i + 1) | 0) {
    const pair = pairs[i]!
    out[2 * i] = pair & 0xffff
    out[2 * i + 1] = pair >>> 16
  }
}
