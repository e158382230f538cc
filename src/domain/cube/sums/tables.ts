import type { Numbers, Shape, Tables } from '../shape.ts'
import { FINEST, isWholeAt, scaleOf } from './scale.ts'
import { addBehind, BLOCK_ROWS, INT32_MAX, isNarrow, sumOf, widenSums } from './sums.ts'

/** Units of one cell. */
export function unitsAt(tables: Tables, shape: Shape, row: number, day: number): number {
  return sumOf(tables.byPlace, { lo: row, hi: row + 1 }, shape.days, day, day)
}

/** Units of a row's cells, into `out` from `at` on. */
export function unitsOfRow(tables: Tables, days: number, row: number, out: Numbers, at: number): void {
  const { byPlace } = tables
  if ((row + 1) % BLOCK_ROWS !== 0 && isNarrow(byPlace) && out instanceof Int32Array)
    differences(byPlace.within, row * days, days, out, at)
  else
    for (let day = 0; day < days; day++)
      out[at + day] = sumOf(byPlace, { lo: row, hi: row + 1 }, days, day, day)
}

function differences(within: Int32Array, start: number, days: number, out: Int32Array, at: number): void {
  let below = start | 0
  let above = (start + days) | 0
  let cell = at | 0
  const end = (cell + days) | 0
  for (; cell < end; cell = (cell + 1) | 0) {
    out[cell] = (within[above]! - within[below]!) | 0
    above = (above + 1) | 0
    below = (below + 1) | 0
  }
}

/** Sets the cells of one row from `day` on; widens the tables where the new sums need it. */
export function setUnits(
  tables: Tables,
  shape: Shape,
  row: number,
  day: number,
  units: ArrayLike<number>,
): void {
  const { rows, days, summed } = shape
  const deltas = new Float64Array(units.length)
  let bound = 0
  for (let i = 0; i < units.length; i++) {
    deltas[i] = units[i]! - unitsAt(tables, shape, row, day + i)
    bound += Math.abs(deltas[i]!)
  }
  if (bound === 0) return
  tables.most += bound
  if (isNarrow(tables.byPlace) && tables.most > INT32_MAX) widen(tables)
  addBehind(tables.byPlace, deltas, row, day, rows, days)
  const { byDay } = tables
  if (!byDay) return
  if (!summed) {
    for (let i = 0; i < units.length; i++) byDay[(day + i) * rows + row] = units[i]!
    return
  }
  let sum = 0
  for (let at = day; at < days; at++) {
    sum += deltas[at - day] ?? 0
    const cell = (at + 1) * rows + row
    byDay[cell] = byDay[cell]! + sum
  }
}

/** A value in units of the tables, which are made finer where the value needs it. */
export function toUnits(tables: Tables, value: number): number {
  if (!isWholeAt(value, tables.scale) && tables.scale < FINEST)
    rescale(
      tables,
      Math.max(
        scaleOf([value], () => true),
        tables.scale,
      ),
    )
  return Math.round(value * tables.scale)
}

function rescale(tables: Tables, scale: number): void {
  if (scale === tables.scale) return
  const factor = scale / tables.scale
  widen(tables)
  for (const table of [tables.byDay, tables.byPlace.within, tables.byPlace.blocks])
    for (let i = 0; table && i < table.length; i++) table[i] = Math.round(table[i]! * factor)
  tables.scale = scale
  tables.most *= factor
}

function widen(tables: Tables): void {
  tables.byDay &&= new Float64Array(tables.byDay)
  tables.byPlace = widenSums(tables.byPlace)
}
