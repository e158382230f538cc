import type { Rows } from '#src/domain/places.ts'
import { BLOCK_ROWS, type Cells, type Narrow, type NumberSums, type Table } from './kept.ts'
import { addRows, sumFloats, sumRows } from './loops.ts'
import { isAtHand, manyByDay } from './many.ts'
import { isByItself } from './plan.ts'

const blocksOf = (rows: number): number => Math.floor(rows / BLOCK_ROWS) + 1

export function buildSums(within: NumberSums['within'], rows: number, days: number): NumberSums {
  const size = blocksOf(rows) * days
  const sums =
    within instanceof Float64Array
      ? { changes: 0, within, blocks: new Float64Array(size) }
      : { changes: 0, within, blocks: new Int32Array(size) }
  const before = new Float64Array(days)
  for (let row = BLOCK_ROWS; row <= rows; row += BLOCK_ROWS) {
    addRows(within, (row - BLOCK_ROWS) * days, BLOCK_ROWS, 1, before)
    sums.blocks.set(before, (row / BLOCK_ROWS) * days)
  }
  return sums
}

/** Adds `deltas` to a row's cells from `day` on, and to the sums behind it. */
export function addTo(sums: NumberSums, deltas: Float64Array, row: number, day: number, days: number): void {
  const { within, blocks } = sums
  sums.changes++
  add(within, deltas, row * days + day)
  const behind = (Math.floor(row / BLOCK_ROWS) + 1) * days
  for (let at = behind + day; at < blocks.length; at += days) add(blocks, deltas, at)
}

function add(table: Table, deltas: Float64Array, at: number): void {
  for (let i = 0; i < deltas.length; i++) table[at + i] = table[at + i]! + deltas[i]!
}

/** The sum of some rows over the days `first` to `last` (indexes, inclusive). */
export function sumOf(sums: NumberSums, rows: Rows, days: number, first: number, last: number): number {
  const length = last - first + 1
  if ('lo' in rows)
    return sumBefore(sums, rows.hi, days, first, length) - sumBefore(sums, rows.lo, days, first, length)
  if (!isByItself(rows, length, days) || isAtHand(sums, rows, days))
    return sumFloats(manyByDay(sums, rows, days), first, 1, days, length)
  let sum = 0
  for (const run of rows)
    sum += sumBefore(sums, run.hi, days, first, length) - sumBefore(sums, run.lo, days, first, length)
  return sum
}

/** The sum of some rows on each day. */
export function sumsByDay(sums: NumberSums, rows: Rows, out: Float64Array): void {
  const days = out.length
  if (!('lo' in rows)) {
    out.set(manyByDay(sums, rows, days))
    return
  }
  const [hi, lo] = [nearestBlock(sums, rows.hi, days), nearestBlock(sums, rows.lo, days)]
  out.set(sums.blocks.subarray(hi * days, (hi + 1) * days))
  addRows(sums.blocks, lo * days, 1, -1, out)
  addRest(sums, hi, rows.hi, 1, out)
  addRest(sums, lo, rows.lo, -1, out)
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

/** The same sums over cells of a wider kind. */
export function over(within: Cells, { blocks }: Narrow): NumberSums {
  return { changes: 0, within, blocks }
}

export function toFloats({ within, blocks }: NumberSums): NumberSums {
  return { changes: 0, within: new Float64Array(within), blocks: new Float64Array(blocks) }
}

/** Whole units within 32 bits. */
export function isNarrow(sums: NumberSums): sums is Narrow {
  return sums.blocks instanceof Int32Array
}
