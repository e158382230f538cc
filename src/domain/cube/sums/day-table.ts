import type { Numbers, Shape, Tables } from '../shape.ts'
import { BLOCK_ROWS, type NumberSums, type Table } from './kept.ts'
import { isNarrow } from './sums.ts'

/**
 * The numbers of every place by day, for what is asked of all places at once: sums over days, [day + 1][place], of a flow; levels,
 * [day][place], of a stock. Made when first asked for: a breakdown's key is mostly asked for areas only.
 */
export function dayTable(tables: Tables, shape: Shape): Table {
  if (tables.byDay) return tables.byDay
  const { rows, days, summed } = shape
  const size = (summed ? days + 1 : days) * rows
  const narrow = isNarrow(tables.byPlace)
  const table = narrow ? new Int32Array(size) : new Float64Array(size)
  const room = BLOCK_ROWS * days
  const block = narrow ? new Int32Array(room) : new Float64Array(room)
  for (let first = 0; first < rows; first += BLOCK_ROWS) {
    const last = Math.min(first + BLOCK_ROWS, rows)
    // The engine's own copy: the loops below see no bytes.
    block.set(tables.byPlace.within.subarray(first * days, last * days))
    for (let row = first; row < last; row += ABREAST) {
      const own = (row - first) * days
      const count = Math.min(ABREAST, last - row)
      if (table instanceof Int32Array && block instanceof Int32Array && count === ABREAST)
        turnInts(block, own, row, shape, table)
      else turn(block, own, row, count, shape, table)
    }
  }
  tables.byDay = summed ? table : asNarrow(table, tables.byPlace)
  return tables.byDay
}

/** Levels need no more room than the cells that they are. */
function asNarrow(levels: Numbers, { within }: NumberSums): Table {
  if (within instanceof Uint8Array) return new Uint8Array(levels)
  return within instanceof Uint16Array ? new Uint16Array(levels) : levels
}

/** Places turned together. */
const ABREAST = 4

function turnInts(block: Int32Array, own: number, row: number, shape: Shape, table: Int32Array): void {
  const days = shape.days | 0
  const rows = shape.rows | 0
  const kept = shape.summed ? -1 : 0
  const second = days
  const third = (days + days) | 0
  const fourth = (third + days) | 0
  let cell = own | 0
  let out = ((shape.summed ? rows : 0) + row) | 0
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let day = 0; day < days; day = (day + 1) | 0) {
    a = ((a & kept) + block[cell]!) | 0
    b = ((b & kept) + block[(cell + second) | 0]!) | 0
    c = ((c & kept) + block[(cell + third) | 0]!) | 0
    d = ((d & kept) + block[(cell + fourth) | 0]!) | 0
    table[out] = a
    table[(out + 1) | 0] = b
    table[(out + 2) | 0] = c
    table[(out + 3) | 0] = d
    cell = (cell + 1) | 0
    out = (out + rows) | 0
  }
}

function turn(
  block: Numbers,
  own: number,
  row: number,
  count: number,
  { rows, days, summed }: Shape,
  table: Numbers,
): void {
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let day = 0; day < days; day++) {
      const unit = block[own + i * days + day]!
      sum = summed ? sum + unit : unit
      table[(summed ? day + 1 : day) * rows + row + i] = sum
    }
  }
}
