import { Beside } from '#src/domain/beside.ts'
import type { Rows, Run } from '#src/domain/places.ts'
import { stepTo } from '#src/domain/row-steps.ts'
import { isByItself } from '../sums/plan.ts'
import { addLists } from './add-lists.ts'
import { countRuns } from './count-runs.ts'
import type { Marks } from './marks.ts'

interface Known {
  readonly changes: number
  readonly listed: Int32Array
}

const answers = new Beside<readonly Run[], WeakMap<Marks, Known>>()

/**
 * The listed cells of some rows on the days `first` to `last`, see `countRuns`. Totals, changes, series and states of the same runs
 * are all read from those of the whole cube: they are kept as long as the runs are, and made again when a cell has changed. A few
 * rows away from counts that are at hand they begin there.
 */
export function countListed(marks: Marks, rows: Rows, days: number, first: number, last: number): Int32Array {
  if ('lo' in rows) return countRuns(marks, [rows], days, first, last)
  const ofRuns = answers.get(rows) ?? new WeakMap<Marks, Known>()
  answers.set(rows, ofRuns)
  let known = ofRuns.get(marks)
  if (known?.changes !== marks.changes) {
    if (isByItself(rows, last - first + 1, days)) return countRuns(marks, rows, days, first, last)
    const listed = countFromBefore(marks, rows) ?? countRuns(marks, rows, days, 0, days - 1)
    known = { changes: marks.changes, listed }
    ofRuns.set(marks, known)
  }
  return known.listed.subarray(first << marks.shift, (last + 1) << marks.shift)
}

function countFromBefore(marks: Marks, rows: readonly Run[]): Int32Array | null {
  const step = stepTo(rows)
  const known = step && answers.get(step.before)?.get(marks)
  if (!step || known?.changes !== marks.changes) return null
  const listed = new Int32Array(known.listed)
  addLists(marks, step.more, 1, listed)
  addLists(marks, step.less, -1, listed)
  return listed
}
