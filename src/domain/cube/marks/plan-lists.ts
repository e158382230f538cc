import type { Run } from '#src/domain/places.ts'
import type { Marks } from './marks.ts'

/** How the counts of many runs are put together: between kept counts, and list by list. */
export interface ListPlan {
  readonly ends: Int32Array
  readonly begins: Int32Array
  /** Rows whose lists are added: `lo, hi` in turn. */
  readonly more: Int32Array
  /** Rows whose lists are taken off. */
  readonly less: Int32Array
}

/** Blocks from which on the kept counts are cheaper than the lists. */
const MANY_BLOCKS = 3

const none = new Int32Array(0)

export function planLists({ starts, blockRows }: Marks, runs: readonly Run[]): ListPlan {
  const [only] = runs
  if (runs.length === 1 && only && only.hi - only.lo < MANY_BLOCKS * blockRows)
    return { ends: none, begins: none, more: Int32Array.of(only.lo, only.hi), less: none }
  const ends: number[] = []
  const begins: number[] = []
  const more: number[] = []
  const less: number[] = []
  const kept = Math.floor(starts.length / blockRows)
  const nearest = (row: number) => Math.min(Math.round(row / blockRows), kept)
  for (let i = 0; i < runs.length; i++) {
    const { lo, hi } = runs[i]!
    if (hi - lo < MANY_BLOCKS * blockRows) {
      more.push(lo, hi)
      continue
    }
    const [begin, end] = [nearest(lo), nearest(hi)]
    begins.push(begin)
    ends.push(end)
    if (end * blockRows < hi) more.push(end * blockRows, hi)
    else less.push(hi, end * blockRows)
    if (begin * blockRows > lo) more.push(lo, begin * blockRows)
    else less.push(begin * blockRows, lo)
  }
  return {
    ends: new Int32Array(ends),
    begins: new Int32Array(begins),
    more: new Int32Array(more),
    less: new Int32Array(less),
  }
}
