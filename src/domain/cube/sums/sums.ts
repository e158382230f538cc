import type { Run } from '#src/domain/places.ts'

/** What passes this needs wider sums. */
export const INT32_MAX = 2_147_483_647
/** Rows a block holds: a change touches the rest of one block and the blocks behind it, instead of every row behind. */
export const BLOCK_ROWS = 128

/** Sums over places in two steps: the sum before row r is that of the blocks before it and that of the rows before it in its own. */
interface SumsOf<Within, Blocks> {
  /** [place + 1][day] */
  within: Within
  /** [block][day] */
  blocks: Blocks
}

export type NumberSums = SumsOf<Int32Array, Int32Array> | SumsOf<Float64Array, Float64Array>
/** Of cells: a block's rows are few enough for a byte. */
export type Counts = SumsOf<Uint8Array, Int32Array>

const blocksOf = (rows: number): number => Math.floor(rows / BLOCK_ROWS) + 1

export function emptySums(rows: number, days: number, narrow: boolean): NumberSums {
  const [within, blocks] = [(rows + 1) * days, blocksOf(rows) * days]
  return narrow
    ? { within: new Int32Array(within), blocks: new Int32Array(blocks) }
    : { within: new Float64Array(within), blocks: new Float64Array(blocks) }
}

export function emptyCounts(rows: number, days: number): Counts {
  return { within: new Uint8Array((rows + 1) * days), blocks: new Int32Array(blocksOf(rows) * days) }
}

/** The counts of cells whose code is marked 1 in `marks`. */
export function countCells(states: Uint8Array, marks: Uint8Array, rows: number, days: number): Counts {
  const counts = emptyCounts(rows, days)
  const { within, blocks } = counts
  for (let row = 0; row < rows; row++) {
    countRow(states, marks, row, days, within)
    if ((row + 1) % BLOCK_ROWS === 0) closeBlock(within, blocks, row + 1, days)
  }
  return counts
}

function countRow(
  states: Uint8Array,
  marks: Uint8Array,
  row: number,
  days: number,
  within: Uint8Array,
): void {
  let at = Math.imul(row, days)
  let to = (at + days) | 0
  const end = (to + days) | 0
  for (; to < end; to = (to + 1) | 0) {
    within[to] = (within[at]! + marks[states[at]!]!) | 0
    at = (at + 1) | 0
  }
}

/** Moves the sums of the block that ends before `row` from that row, the first of a block, to the blocks. */
export function closeBlock(
  within: Uint8Array | Int32Array | Float64Array,
  blocks: Int32Array | Float64Array,
  row: number,
  days: number,
): void {
  const into = (row / BLOCK_ROWS) * days
  for (let day = 0; day < days; day++)
    blocks[into + day] = blocks[into - days + day]! + within[row * days + day]!
  within.fill(0, row * days, (row + 1) * days)
}

/** Adds `deltas` (days from `day` on) to the sums behind `row`. */
export function addBehind(
  { within, blocks }: NumberSums | Counts,
  deltas: Float64Array,
  row: number,
  day: number,
  rows: number,
  days: number,
): void {
  const end = Math.min(rows + 1, (Math.floor(row / BLOCK_ROWS) + 1) * BLOCK_ROWS)
  add(within, deltas, (row + 1) * days + day, end * days, days)
  add(blocks, deltas, (Math.floor(row / BLOCK_ROWS) + 1) * days + day, blocks.length, days)
}

function add(
  table: Uint8Array | Int32Array | Float64Array,
  deltas: Float64Array,
  first: number,
  end: number,
  days: number,
): void {
  for (let at = first; at < end; at += days)
    for (let i = 0; i < deltas.length; i++) table[at + i] = table[at + i]! + deltas[i]!
}

/** Where the four sums lie whose difference is the run's. */
function corners(run: Run, days: number): { hi: number; lo: number; above: number; below: number } {
  return {
    hi: run.hi * days,
    lo: run.lo * days,
    above: Math.floor(run.hi / BLOCK_ROWS) * days,
    below: Math.floor(run.lo / BLOCK_ROWS) * days,
  }
}

// One loop a kind of table: a loop that has seen both kinds is several times slower in V8.

/** Cells of a run on the days `first` to `last` (indexes, inclusive). */
export function countOf(counts: Counts, run: Run, days: number, first: number, last: number): number {
  const { within, blocks } = counts
  const { hi, lo, above, below } = corners(run, days)
  let sum = 0
  for (let day = first; day <= last; day++)
    sum += within[hi + day]! - within[lo + day]! + (blocks[above + day]! - blocks[below + day]!)
  return sum
}

export function sumOf(sums: NumberSums, run: Run, days: number, first: number, last: number): number {
  if (isNarrow(sums)) return sumInts(sums.within, sums.blocks, run, days, first, last)
  return sumFloats(sums.within, sums.blocks, run, days, first, last)
}

function sumInts(
  within: Int32Array,
  blocks: Int32Array,
  run: Run,
  days: number,
  first: number,
  last: number,
): number {
  const { hi, lo, above, below } = corners(run, days)
  let sum = 0
  for (let day = first; day <= last; day++)
    sum += within[hi + day]! - within[lo + day]! + (blocks[above + day]! - blocks[below + day]!)
  return sum
}

function sumFloats(
  within: Float64Array,
  blocks: Float64Array,
  run: Run,
  days: number,
  first: number,
  last: number,
): number {
  const { hi, lo, above, below } = corners(run, days)
  let sum = 0
  for (let day = first; day <= last; day++)
    sum += within[hi + day]! - within[lo + day]! + (blocks[above + day]! - blocks[below + day]!)
  return sum
}

/** The run's sum of each day. */
export function sumsByDay(sums: NumberSums, run: Run, out: Float64Array): void {
  if (isNarrow(sums)) intsByDay(sums.within, sums.blocks, run, out)
  else floatsByDay(sums.within, sums.blocks, run, out)
}

function intsByDay(within: Int32Array, blocks: Int32Array, run: Run, out: Float64Array): void {
  const { hi, lo, above, below } = corners(run, out.length)
  for (let day = 0; day < out.length; day++)
    out[day] = within[hi + day]! - within[lo + day]! + (blocks[above + day]! - blocks[below + day]!)
}

function floatsByDay(within: Float64Array, blocks: Float64Array, run: Run, out: Float64Array): void {
  const { hi, lo, above, below } = corners(run, out.length)
  for (let day = 0; day < out.length; day++)
    out[day] = within[hi + day]! - within[lo + day]! + (blocks[above + day]! - blocks[below + day]!)
}

/** The run's cells of each day. */
export function countsByDay({ within, blocks }: Counts, run: Run, out: Int32Array): void {
  const { hi, lo, above, below } = corners(run, out.length)
  for (let day = 0; day < out.length; day++)
    out[day] = within[hi + day]! - within[lo + day]! + (blocks[above + day]! - blocks[below + day]!)
}

export function widenSums(sums: NumberSums): NumberSums {
  return isNarrow(sums)
    ? { within: new Float64Array(sums.within), blocks: new Float64Array(sums.blocks) }
    : sums
}

export function isNarrow(sums: NumberSums): sums is SumsOf<Int32Array, Int32Array> {
  return sums.within instanceof Int32Array
}
