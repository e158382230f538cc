import type { CellState } from '#src/contract/cubes.ts'
import type { Cube, CubeSource, Quantity } from './shape.ts'

export interface Cell {
  readonly value: number | null
  readonly state: CellState
  readonly carried: boolean
}

export function buildCube(_source: CubeSource): Cube {
  throw new Error('not built yet')
}

/** The value of one row on one day (a day number). A stale cell keeps its last value; a day outside is not expected. */
export function cellAt(_q: Quantity, _row: number, _day: number): Cell {
  throw new Error('not built yet')
}
