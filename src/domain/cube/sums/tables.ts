import type { Shape, Tables } from '../shape.ts'
import { INT32_MAX } from './kept.ts'
import { FINEST, isWholeAt, scaleOf } from './scale.ts'
import { addTo, isNarrow, toFloats, toInts } from './sums.ts'

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
    else if (tables.byPlace.within instanceof Uint8Array && !areBytes(units))
      tables.byPlace = toInts(tables.byPlace)
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

function areBytes(units: ArrayLike<number>): boolean {
  for (let i = 0; i < units.length; i++) if (units[i]! < 0 || units[i]! > 0xff) return false
  return true
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
