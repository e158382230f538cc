import { Beside } from './beside.ts'
import type { Rows, Run } from './places.ts'

export function runsOf(rows: Rows): readonly Run[] {
  return 'lo' in rows ? [rows] : rows
}

export function countRows(rows: Rows): number {
  if ('lo' in rows) return rows.hi - rows.lo
  let count = counts.get(rows)
  if (count === undefined) {
    count = 0
    for (let i = 0; i < rows.length; i++) count += rows[i]!.hi - rows[i]!.lo
    counts.set(rows, count)
  }
  return count
}

const counts = new Beside<readonly Run[], number>()

/** The rows that a mask holds; one run where they lie together. */
export function rowsOfMask(mask: Uint8Array): Rows {
  const runs: Run[] = []
  let lo = -1
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 1) {
      if (lo < 0) lo = row
    } else if (lo >= 0) {
      runs.push({ lo, hi: row })
      lo = -1
    }
  }
  if (lo >= 0) runs.push({ lo, hi: mask.length })
  return oneOrMany(runs)
}

/** Those of the rows that lie in a run. */
export function cutRows(rows: Rows, { lo, hi }: Run): Rows {
  if ('lo' in rows) return cut(rows, lo, hi)
  const found: Run[] = []
  for (let at = firstEndingAfter(rows, lo); at < rows.length && rows[at]!.lo < hi; at++)
    found.push(cut(rows[at]!, lo, hi))
  return oneOrMany(found)
}

/** The rows without those of some runs, which are apart and in order. */
export function withoutRuns(rows: Rows, runs: readonly Run[]): Rows {
  const left: Run[] = []
  for (const run of runsOf(rows)) {
    let from = run.lo
    for (let at = firstEndingAfter(runs, run.lo); at < runs.length && runs[at]!.lo < run.hi; at++) {
      if (runs[at]!.lo > from) left.push({ lo: from, hi: runs[at]!.lo })
      from = Math.max(from, runs[at]!.hi)
    }
    if (from < run.hi) left.push({ lo: from, hi: run.hi })
  }
  return oneOrMany(left)
}

export function holdsRun(rows: Rows, { lo, hi }: Run): boolean {
  const runs = runsOf(rows)
  const run = runs[firstEndingAfter(runs, lo)]
  return run !== undefined && run.lo <= lo && run.hi >= hi
}

const cut = (run: Run, lo: number, hi: number): Run => {
  const from = Math.max(run.lo, lo)
  return { lo: from, hi: Math.max(from, Math.min(run.hi, hi)) }
}

const none: Run = { lo: 0, hi: 0 }

function oneOrMany(runs: readonly Run[]): Rows {
  return runs.length > 1 ? runs : (runs[0] ?? none)
}

function firstEndingAfter(runs: readonly Run[], row: number): number {
  let lo = 0
  let hi = runs.length
  while (lo < hi) {
    const middle = (lo + hi) >>> 1
    if (runs[middle]!.hi > row) hi = middle
    else lo = middle + 1
  }
  return lo
}
