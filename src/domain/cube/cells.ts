import { shapeOf } from './build.ts'
import { changeLanes } from './lanes.ts'
import { changeMasks } from './masks.ts'
import type { Cube } from './shape.ts'
import { setUnits, toUnits } from './tables.ts'

/** Sets the cells of one row from day index `first` on: every table, count and mask follows. */
export function setCells(
  cube: Cube,
  row: number,
  first: number,
  values: ArrayLike<number>,
  codes: Uint8Array,
): void {
  const rows = cube.places.ids.length
  setNumbers(cube, row, first, values)
  const before = new Uint8Array(codes.length)
  for (let i = 0; i < codes.length; i++) {
    const at = (first + i) * rows + row
    before[i] = cube.states[at]!
    cube.states[at] = codes[i]!
  }
  changeLanes(cube.lanes, before, codes, row, first, rows, cube.days)
  changeMasks(cube, row, first, first + codes.length - 1)
}

/** Sets the numbers alone (0 where nothing counts). */
export function setNumbers(cube: Cube, row: number, first: number, values: ArrayLike<number>): void {
  const { tables } = cube
  for (let i = 0; i < values.length; i++) toUnits(tables, values[i]!)
  setUnits(
    tables,
    shapeOf(cube),
    row,
    first,
    Float64Array.from(values, (value) => toUnits(tables, value)),
  )
}

/** A report of the row came at `recordedAt`, ms. */
export function noteReport(cube: Cube, row: number, recordedAt: number): void {
  const { newest, places } = cube
  if (!(places.reportedAt[row]! >= recordedAt)) places.reportedAt[row] = recordedAt
  newest.lo = newest.hi = 0
  newest.at = null
}
