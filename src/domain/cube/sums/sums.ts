import type { Run } from '#src/domain/places.ts'

/** What passes this needs wider sums. */
export const INT32_MAX = 2_147_483_647
/** Rows between two kept sums: an answer adds up half as many at most, a change touches one sum in so many rows. */
export const BLOCK_ROWS = 8

interface SumsOf<Within, Blocks> {
  /** The cells themselves, [place][day]. */
  within: Within
  /** [block][day]: the sum of all rows before the block. */
  blocks: Blocks
}

/** Of cells: 0 or 1. */
export type Counts = SumsOf<Uint8Array, Int32Array>
type Narrow = SumsOf<Uint8Array | Int32Array, Int32Array>
export type NumberSums = Narrow | SumsOf<Float64Array, Float64Array>
type Table = NumberSums['within' | 'blocks']

const blocksOf = (rows: number): number => Math.floor(rows / BLOCK_ROWS) + 1

export function buildSums(within: NumberSums['within'], rows: number, days: number): NumberSums {
  const size = blocksOf(rows) * days
  const sums =
    within instanceof Float64Array
      ? { within, blocks: new Float64Array(size) }
      : { within, blocks: new Int32Array(size) }
  const before = new Float64Array(days)
  for (let row = BLOCK_ROWS; row <= rows; row += BLOCK_ROWS) {
    addRows(within, (row - BLOCK_ROWS) * days, BLOCK_ROWS, 1, before)
    sums.blocks.set(before, (row / BLOCK_ROWS) * days)
  }
  return sums
}

export function emptyCounts(rows: number, days: number): Counts {
  return { within: new Uint8Array(rows * days), blocks: new Int32Array(blocksOf(rows) * days) }
}

/** The counts of those of the `odd` cells whose code is marked 1 in `marks`. */
export function countCells(
  states: Uint8Array,
  odd: Int32Array,
  marks: Uint8Array,
  rows: number,
  days: number,
): Counts {
  const counts = emptyCounts(rows, days)
  const { within, blocks } = counts
  for (let i = 0; i < odd.length; i++) {
    const cell = odd[i]!
    if (marks[states[cell]!] === 0) continue
    within[cell] = 1
    const behind = (Math.floor(cell / (BLOCK_ROWS * days)) + 1) * days + (cell % days)
    if (behind < blocks.length) blocks[behind] = blocks[behind]! + 1
  }
  for (let at = days; at < blocks.length; at++) blocks[at] = blocks[at]! + blocks[at - days]!
  return counts
}

/** Adds `deltas` to a row's cells from `day` on, and to the sums behind it. */
export function addTo(
  { within, blocks }: NumberSums,
  deltas: Float64Array,
  row: number,
  day: number,
  days: number,
): void {
  add(within, deltas, row * days + day)
  const behind = (Math.floor(row / BLOCK_ROWS) + 1) * days
  for (let at = behind + day; at < blocks.length; at += days) add(blocks, deltas, at)
}

function add(table: Table, deltas: Float64Array, at: number): void {
  for (let i = 0; i < deltas.length; i++) table[at + i] = table[at + i]! + deltas[i]!
}

/** The run's sum over the days `first` to `last` (indexes, inclusive). */
export function sumOf(sums: NumberSums, run: Run, days: number, first: number, last: number): number {
  const length = last - first + 1
  return sumBefore(sums, run.hi, days, first, length) - sumBefore(sums, run.lo, days, first, length)
}

/** The run's sum of each day. */
export function sumsByDay(sums: NumberSums, run: Run, out: Float64Array): void {
  const days = out.length
  const [hi, lo] = [nearestBlock(sums, run.hi, days), nearestBlock(sums, run.lo, days)]
  out.set(sums.blocks.subarray(hi * days, (hi + 1) * days))
  addRows(sums.blocks, lo * days, 1, -1, out)
  addRest(sums, hi, run.hi, 1, out)
  addRest(sums, lo, run.lo, -1, out)
}

/** The kept sum that is nearest to a row. */
function nearestBlock({ blocks }: NumberSums, row: number, days: number): number {
  return Math.min(Math.round(row / BLOCK_ROWS), blocks.length / days - 1)
}

/** The sum of all rows before `row`. */
function sumBefore(sums: NumberSums, row: number, days: number, first: number, length: number): number {
  const block = nearestBlock(sums, row, days)
  const kept = block * BLOCK_ROWS
  const from = Math.min(kept, row) * days + first
  const rest = sumRows(sums.within, from, Math.abs(row - kept), days, length)
  return sumRows(sums.blocks, block * days + first, 1, days, length) + (row < kept ? -rest : rest)
}

/** Adds the rows between a kept sum and `row`. */
function addRest({ within }: NumberSums, block: number, row: number, sign: 1 | -1, out: Float64Array): void {
  const kept = block * BLOCK_ROWS
  addRows(within, Math.min(kept, row) * out.length, Math.abs(row - kept), row < kept ? -sign : sign, out)
}

// One loop a kind of table: a loop that has seen two kinds is several times slower in V8.

function sumRows(table: Table, from: number, rows: number, days: number, length: number): number {
  if (table instanceof Int32Array) return sumInts(table, from, rows, days, length)
  if (table instanceof Uint8Array) return sumBytes(table, from, rows, days, length)
  return sumFloats(table, from, rows, days, length)
}

function sumBytes(table: Uint8Array, from: number, rows: number, days: number, length: number): number {
  let sum = 0
  for (let at = from, row = 0; row < rows; row++, at += days)
    for (let i = 0; i < length; i++) sum += table[at + i]!
  return sum
}

function sumInts(table: Int32Array, from: number, rows: number, days: number, length: number): number {
  let sum = 0
  for (let at = from, row = 0; row < rows; row++, at += days)
    for (let i = 0; i < length; i++) sum += table[at + i]!
  return sum
}

function sumFloats(table: Float64Array, from: number, rows: number, days: number, length: number): number {
  let sum = 0
  for (let at = from, row = 0; row < rows; row++, at += days)
    for (let i = 0; i < length; i++) sum += table[at + i]!
  return sum
}

/** Adds whole rows, or takes them off. */
function addRows(table: Table, from: number, rows: number, sign: number, out: Float64Array): void {
  if (table instanceof Int32Array) addInts(table, from, rows, sign, out)
  else if (table instanceof Uint8Array) addBytes(table, from, rows, sign, out)
  else addFloats(table, from, rows, sign, out)
}

/** Four days at once: two in each word, whose halves hold the sum of a block's bytes. */
function addBytes(table: Uint8Array, from: number, rows: number, sign: number, out: Float64Array): void {
  const days = out.length
  const bytes = new DataView(table.buffer, table.byteOffset)
  const fours = days & ~3
  for (let day = 0; day < fours; day = (day + 4) | 0) {
    let even = 0
    let odd = 0
    let cell = (from + day) | 0
    for (let row = 0; row < rows; row = (row + 1) | 0) {
      const word = bytes.getInt32(cell, true)
      even = (even + (word & 0xff00ff)) | 0
      odd = (odd + ((word >>> 8) & 0xff00ff)) | 0
      cell = (cell + days) | 0
    }
    out[day] = out[day]! + Math.imul(sign, even & 0xffff)
    out[day + 1] = out[day + 1]! + Math.imul(sign, odd & 0xffff)
    out[day + 2] = out[day + 2]! + Math.imul(sign, even >>> 16)
    out[day + 3] = out[day + 3]! + Math.imul(sign, odd >>> 16)
  }
  for (let day = fours; day < days; day++)
    for (let row = 0; row < rows; row++)
      out[day] = out[day]! + Math.imul(sign, table[from + row * days + day]!)
}

function addInts(table: Int32Array, from: number, rows: number, sign: number, out: Float64Array): void {
  const days = out.length | 0
  let cell = from | 0
  for (let row = 0; row < rows; row = (row + 1) | 0)
    for (let day = 0; day < days; day = (day + 1) | 0) {
      out[day] = out[day]! + sign * table[cell]!
      cell = (cell + 1) | 0
    }
}

function addFloats(table: Float64Array, from: number, rows: number, sign: number, out: Float64Array): void {
  let cell = from
  for (let row = 0; row < rows; row++)
    for (let day = 0; day < out.length; day++) {
      out[day] = out[day]! + sign * table[cell]!
      cell++
    }
}

/** The run's cells of each day. */
export function countsByDay(counts: Counts, run: Run, out: Int32Array): void {
  const daily = new Float64Array(out.length)
  sumsByDay(counts, run, daily)
  out.set(daily)
}

export function toInts({ within, blocks }: Narrow): NumberSums {
  return { within: new Int32Array(within), blocks }
}

export function toFloats({ within, blocks }: NumberSums): NumberSums {
  return { within: new Float64Array(within), blocks: new Float64Array(blocks) }
}

/** Whole units within 32 bits. */
export function isNarrow(sums: NumberSums): sums is Narrow {
  return sums.blocks instanceof Int32Array
}
