import type { Run } from '#src/domain/places.ts'
import { type Marks, strideOf } from './marks.ts'

/** Blocks from which on the kept counts are cheaper than the lists. */
const MANY_BLOCKS = 3

/** The listed cells of some runs on the days `first` to `last` (indexes, inclusive): entries are `(day − first) << shift | kind`. */
export function countRuns(
  marks: Marks,
  runs: readonly Run[],
  days: number,
  first: number,
  last: number,
): Int32Array {
  const { kinds, shift, paired, blocks, blockRows } = marks
  const size = Math.max(0, last - first + 1) << shift
  const out = new Int32Array(size)
  if (kinds.length === 0) return out
  const kept = new Int32Array(paired ? size >> 1 : size)
  const stride = strideOf(marks, days)
  const from = paired ? (first << shift) >> 1 : first << shift
  for (const { lo, hi } of runs) {
    if (hi - lo < MANY_BLOCKS * blockRows) {
      addLists(marks, lo, hi, first << shift, 1, out)
      continue
    }
    const [begin, end] = [nearestBlock(marks, lo), nearestBlock(marks, hi)]
    addBetween(blocks, end * stride + from, begin * stride + from, kept)
    addRest(marks, end * blockRows, hi, first << shift, 1, out)
    addRest(marks, begin * blockRows, lo, first << shift, -1, out)
  }
  if (paired) addPairs(kept, out)
  else for (let i = 0; i < size; i++) out[i] = out[i]! + kept[i]!
  return out
}

/** The kept count that is nearest to a row. */
function nearestBlock({ starts, blockRows }: Marks, row: number): number {
  return Math.min(Math.round(row / blockRows), Math.floor(starts.length / blockRows))
}

/** Pairs add up like single counts: what runs hold that are apart stays within 16 bits. */
function addBetween(blocks: Int32Array, end: number, begin: number, out: Int32Array): void {
  const size = out.length | 0
  let above = end | 0
  let below = begin | 0
  for (let i = 0; i < size; i = (i + 1) | 0) {
    out[i] = (out[i]! + ((blocks[above]! - blocks[below]!) | 0)) | 0
    above = (above + 1) | 0
    below = (below + 1) | 0
  }
}

function addPairs(pairs: Int32Array, out: Int32Array): void {
  for (let i = 0; i < pairs.length; i++) {
    out[2 * i] = out[2 * i]! + (pairs[i]! & 0xffff)
    out[2 * i + 1] = out[2 * i + 1]! + (pairs[i]! >>> 16)
  }
}

/** The rows between a kept count and `row`: added where it comes before them, taken off where it holds too many. */
function addRest(
  marks: Marks,
  kept: number,
  row: number,
  from: number,
  sign: number,
  out: Int32Array,
): void {
  if (kept < row) addLists(marks, kept, row, from, sign, out)
  else addLists(marks, row, kept, from, -sign, out)
}

/** Lists that stand behind one another are walked as one. */
function addLists(
  { starts, sizes, cells }: Marks,
  lo: number,
  hi: number,
  from: number,
  sign: number,
  out: Int32Array,
): void {
  const size = out.length | 0
  for (let row = lo | 0; row < hi; row = (row + 1) | 0) {
    const start = starts[row]!
    let end = (start + sizes[row]!) | 0
    for (; row + 1 < hi && starts[row + 1] === end; row = (row + 1) | 0) end = (end + sizes[row + 1]!) | 0
    for (let at = start; at < end; at = (at + 1) | 0) {
      const slot = (cells[at]! - from) | 0
      // Unsigned: a day before the first is a large number.
      if (slot >>> 0 < size) out[slot] = (out[slot]! + sign) | 0
    }
  }
}
