import { type Marks, strideOf } from './marks.ts'

/** Blocks from which on the kept counts are cheaper than the lists. */
const MANY_BLOCKS = 3

/**
 * Adds the listed cells of the rows `lo` to `hi` (not included) on the days `first` to `last` to `out`, whose entries are
 * `(day − first) << shift | kind`.
 */
export function countRun(
  marks: Marks,
  lo: number,
  hi: number,
  days: number,
  first: number,
  last: number,
  out: Int32Array,
): void {
  if (marks.kinds.length === 0) return
  if (hi - lo < MANY_BLOCKS * marks.blockRows) {
    countLists(marks, lo, hi, first, 1, out)
    return
  }
  const end = nearestBlock(marks, hi)
  const begin = nearestBlock(marks, lo)
  addKept(marks, begin, end, days, first, last, out)
  countRest(marks, end * marks.blockRows, hi, first, 1, out)
  countRest(marks, begin * marks.blockRows, lo, first, -1, out)
}

/** The kept count that is nearest to a row. */
function nearestBlock({ starts, blockRows }: Marks, row: number): number {
  return Math.min(Math.round(row / blockRows), Math.floor(starts.length / blockRows))
}

function addKept(
  marks: Marks,
  begin: number,
  end: number,
  days: number,
  first: number,
  last: number,
  out: Int32Array,
): void {
  const { blocks, paired, shift } = marks
  const stride = strideOf(marks, days)
  const size = (last - first + 1) << shift
  if (!paired) {
    const [above, below] = [end * stride + (first << shift), begin * stride + (first << shift)]
    for (let i = 0; i < size; i++) out[i] = out[i]! + blocks[above + i]! - blocks[below + i]!
    return
  }
  const from = (first << shift) >> 1
  const [above, below] = [end * stride + from, begin * stride + from]
  for (let i = 0; i < size >> 1; i++) {
    const pair = (blocks[above + i]! - blocks[below + i]!) | 0
    out[2 * i] = out[2 * i]! + (pair & 0xffff)
    out[2 * i + 1] = out[2 * i + 1]! + (pair >>> 16)
  }
}

/** The rows between a kept count and `row`: added where it comes before them, taken off where it holds too many. */
function countRest(
  marks: Marks,
  kept: number,
  row: number,
  first: number,
  sign: number,
  out: Int32Array,
): void {
  if (kept < row) countLists(marks, kept, row, first, sign, out)
  else countLists(marks, row, kept, first, -sign, out)
}

/** Lists that stand behind one another are walked as one. */
function countLists(
  { starts, sizes, cells, shift }: Marks,
  lo: number,
  hi: number,
  first: number,
  sign: number,
  out: Int32Array,
): void {
  const from = first << shift
  const size = out.length
  for (let row = lo; row < hi; row++) {
    const start = starts[row]!
    let end = start + sizes[row]!
    for (; row + 1 < hi && starts[row + 1] === end; row++) end += sizes[row + 1]!
    for (let at = start; at < end; at = (at + 1) | 0) {
      const slot = (cells[at]! - from) | 0
      if (slot >= 0 && slot < size) out[slot] = (out[slot]! + sign) | 0
    }
  }
}
