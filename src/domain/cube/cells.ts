import { shapeOf } from './build.ts'
import { changeMarks } from './marks/change-marks.ts'
import { changeMasks } from './masks.ts'
import type { Cube } from './shape.ts'
import { setUnits, toUnits } from './sums/tables.ts'

/** Sets the cells of one row from day index `first` on: every table, count and mask follows. */
export function setCells(
  cube: Cube,
  row: number,
  first: number,
  values: ArrayLike<number>,
  codes: Uint8Array,
): void {
  setNumbers(cube, row, first, values)
  const at = row * cube.days + first
  const before = cube.states.slice(at, at + codes.length)
  cube.states.set(codes, at)
  changeMarks(cube.marks, cube.states, before, row, first, cube.days)
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
