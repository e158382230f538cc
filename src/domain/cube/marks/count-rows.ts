import type { Rows, Run } from '#src/domain/places.ts'
import { runsOf } from '#src/domain/rows.ts'
import { countRun } from './count-run.ts'
import { type Marks, widthOf } from './marks.ts'

/** Runs, and the part of all days, up to which a window is counted by itself. */
const FEW_RUNS = 64
const FEW_DAYS = 8

interface Known {
  readonly changes: number
  readonly listed: Int32Array
}

const answers = new WeakMap<readonly Run[], WeakMap<Marks, Known>>()

/** The listed cells of some rows on the days `first` to `last`: entries are `(day − first) << shift | kind`. */
export function countListed(marks: Marks, rows: Rows, days: number, first: number, last: number): Int32Array {
  const known = 'lo' in rows ? undefined : answers.get(rows)?.get(marks)
  const isKnown = known !== undefined && known.changes === marks.changes
  const isFew = 'lo' in rows || (rows.length <= FEW_RUNS && (last - first + 1) * FEW_DAYS <= days)
  if (!isKnown && isFew) {
    const out = new Int32Array(Math.max(0, last - first + 1) << marks.shift)
    for (const { lo, hi } of runsOf(rows)) countRun(marks, lo, hi, days, first, last, out)
    return out
  }
  const listed = isKnown ? known.listed : countAll(marks, rows as readonly Run[], days)
  return listed.subarray(first << marks.shift, (last + 1) << marks.shift)
}

/** The totals, changes, series and states of the same runs are all read from it: it is kept as long as the runs are. */
function countAll(marks: Marks, runs: readonly Run[], days: number): Int32Array {
  const listed = new Int32Array(widthOf(marks, days))
  for (const { lo, hi } of runs) countRun(marks, lo, hi, days, 0, days - 1, listed)
  const ofRuns = answers.get(runs) ?? new WeakMap<Marks, Known>()
  answers.set(runs, ofRuns)
  ofRuns.set(marks, { changes: marks.changes, listed })
  return listed
}
