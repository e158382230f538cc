import { Beside } from '#src/domain/beside.ts'
import type { Rows, Run } from '#src/domain/places.ts'
import { countRuns } from './count-runs.ts'
import type { Marks } from './marks.ts'

/** Runs, and the part of all days, up to which a window is counted by itself. */
const FEW_RUNS = 64
const FEW_DAYS = 8

interface Known {
  readonly changes: number
  readonly listed: Int32Array
}

const answers = new Beside<readonly Run[], WeakMap<Marks, Known>>()

/**
 * The listed cells of some rows on the days `first` to `last`, see `countRuns`. Totals, changes, series and states of the same runs
 * are all read from those of the whole cube: they are kept as long as the runs are, and made again when a cell has changed.
 */
export function countListed(marks: Marks, rows: Rows, days: number, first: number, last: number): Int32Array {
  if ('lo' in rows) return countRuns(marks, [rows], days, first, last)
  const ofRuns = answers.get(rows) ?? new WeakMap<Marks, Known>()
  answers.set(rows, ofRuns)
  let known = ofRuns.get(marks)
  if (known?.changes !== marks.changes) {
    if (rows.length <= FEW_RUNS && (last - first + 1) * FEW_DAYS <= days)
      return countRuns(marks, rows, days, first, last)
    known = { changes: marks.changes, listed: countRuns(marks, rows, days, 0, days - 1) }
    ofRuns.set(marks, known)
  }
  return known.listed.subarray(first << marks.shift, (last + 1) << marks.shift)
}
