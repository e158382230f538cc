import { FLAG_SETS, flagsOf } from './flags.ts'
import { listRow } from './list-row.ts'
import { type Marks, strideOf, widthOf } from './marks.ts'

/** So many rows have their counts in pairs, of blocks of 32 rows; more rows would have too many kept counts. */
const PAIR_ROWS = 0xffff
const [SMALL_BLOCK, LARGE_BLOCK] = [32, 256]

/** `odd`: the cells that are not a value or a reported zero without a mark. */
export function buildMarks(states: Uint8Array, odd: Int32Array, rows: number, days: number): Marks {
  const tally = new Int32Array(FLAG_SETS)
  for (let i = 0; i < odd.length; i++) tally[flagsOf[states[odd[i]!]!]!]!++
  tally[0] = tally[0]! + states.length - odd.length
  const usual = tally.indexOf(Math.max(...tally))
  const kinds = Array.from(tally.keys()).filter((flags) => flags !== usual && tally[flags]! > 0)
  const marks: Marks = {
    changes: 0,
    usual,
    kinds,
    shift: shiftFor(kinds.length),
    starts: new Int32Array(rows),
    sizes: new Int32Array(rows),
    cells: new Int32Array(states.length - tally[usual]!),
    used: 0,
    paired: rows <= PAIR_ROWS,
    blockRows: rows <= PAIR_ROWS ? SMALL_BLOCK : LARGE_BLOCK,
    blocks: new Int32Array(0),
  }
  if (usual === 0) listOdd(marks, states, odd, days)
  else listAll(marks, states, days)
  keepBlocks(marks, days)
  return marks
}

/** Bits for so many kinds; one at least, so that counts come in pairs. */
export function shiftFor(kinds: number): number {
  return Math.max(1, Math.ceil(Math.log2(kinds)))
}

function listOdd(marks: Marks, states: Uint8Array, odd: Int32Array, days: number): void {
  const { starts, sizes, cells, shift } = marks
  const kindOf = kindsByFlags(marks)
  let used = 0
  let at = 0
  for (let row = 0; row < starts.length; row++) {
    const first = row * days
    const end = first + days
    starts[row] = used
    for (; at < odd.length && odd[at]! < end; at++) {
      const kind = kindOf[flagsOf[states[odd[at]!]!]!]!
      if (kind >= 0) cells[used++] = ((odd[at]! - first) << shift) | kind
    }
    sizes[row] = used - starts[row]!
  }
  marks.used = used
}

function listAll(marks: Marks, states: Uint8Array, days: number): void {
  const { starts, sizes, cells } = marks
  const kindOf = kindsByFlags(marks)
  for (let row = 0; row < starts.length; row++) {
    starts[row] = marks.used
    sizes[row] = listRow(states, row, days, kindOf, marks.shift, cells, marks.used)
    marks.used += sizes[row]!
  }
}

/** The kind of each set of flags; −1: it is not listed. */
export function kindsByFlags({ kinds }: Marks): Int8Array {
  const kindOf = new Int8Array(FLAG_SETS).fill(-1)
  kinds.forEach((flags, kind) => {
    kindOf[flags] = kind
  })
  return kindOf
}

/** Makes the counts of all blocks anew from the lists. */
export function keepBlocks(marks: Marks, days: number): void {
  const { kinds, starts, sizes, cells, paired, blockRows } = marks
  const stride = strideOf(marks, days)
  const blocks = kinds.length === 0 ? 0 : Math.floor(starts.length / blockRows) + 1
  const kept = new Int32Array(blocks * stride)
  const before = new Int32Array(widthOf(marks, days))
  for (let block = 1; block < blocks; block++) {
    for (let row = (block - 1) * blockRows; row < block * blockRows; row++) {
      const start = starts[row]!
      for (let at = start; at < start + sizes[row]!; at++) before[cells[at]!]!++
    }
    const first = block * stride
    if (!paired) kept.set(before, first)
    else for (let i = 0; i < stride; i++) kept[first + i] = before[2 * i]! | (before[2 * i + 1]! << 16)
  }
  marks.blocks = kept
}
