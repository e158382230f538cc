import type { FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import type { PlaceIndex } from './places.ts'
import type { Period } from './reporting.ts'

/** The latest reports of one measure as columns; at most one for each row, day and key. Order does not matter. */
export interface Reports {
  /** Rows of the place index the cells are made for; negative: left out. */
  readonly rows: ArrayLike<number>
  /** Day numbers. */
  readonly days: ArrayLike<number>
  /** Indexes of `palette`. */
  readonly keys: ArrayLike<number>
  readonly palette: readonly (string | null)[]
  /** NaN: withdrawn. */
  readonly values: ArrayLike<number>
  readonly estimated: ArrayLike<number>
}

/** What a cube is built from: one row a place, one column a day. */
export interface Cells {
  readonly values: Float64Array
  readonly states: Uint8Array
}

export interface CellsQuestion {
  /** A key of the breakdown; null: the total. */
  readonly key: string | null
  readonly places: PlaceIndex
  /** The reporting periods of each row (`periodsOf`). */
  readonly periods: readonly (readonly Period[])[]
  readonly from: number
  readonly days: number
  /** No cell after this day is expected. */
  readonly today: number
}

/** Reports to cells. Reports before `from` are wanted too: a stock carries them in. */
export function resolveCells(
  _measure: FlowMeasure | StockMeasure,
  _reports: Reports,
  _question: CellsQuestion,
): Cells {
  throw new Error('not built yet')
}
