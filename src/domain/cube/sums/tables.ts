import type { Shape, Tables } from '../shape.ts'
import { INT32_MAX, type Narrow } from './kept.ts'
import { FINEST, isWholeAt, scaleOf } from './scale.ts'
import { addTo, isNarrow, over, toFloats } from './sums.ts'

/** Units of one cell. */
export function unitsAt(tables: Tables, days: number, row: number, day: number): number {
  return tables.byPlace.within[row * days + day]!
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
    deltas[i] = units[i]! - unitsAt(tables, days, row, day + i)
    bound += Math.abs(deltas[i]!)
  }
  if (bound === 0) return
  tables.most += bound
  if (isNarrow(tables.byPlace)) {
    if (tables.most > INT32_MAX) widen(tables)
    else makeRoom(tables, tables.byPlace, units, summed)
  }
  addTo(tables.byPlace, deltas, row, day, days)
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

/** Widens the cells, and a stock's levels with them, where the new units do not fit. */
function makeRoom(tables: Tables, sums: Narrow, units: ArrayLike<number>, summed: boolean): void {
  let least = 0
  let most = 0
  for (let i = 0; i < units.length; i++) {
    least = Math.min(least, units[i]!)
    most = Math.max(most, units[i]!)
  }
  const { within } = sums
  const isWhole = least >= 0
  if (within instanceof Int32Array || (isWhole && most <= (within instanceof Uint8Array ? 0xff : 0xffff)))
    return
  const Kind = isWhole && most <= 0xffff ? Uint16Array : Int32Array
  tables.byPlace = over(new Kind(within), sums)
  if (!summed) tables.byDay &&= new Kind(tables.byDay)
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
  tables.byPlace = toFloats(tables.byPlace)
}
