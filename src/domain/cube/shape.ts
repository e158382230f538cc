import type { PlaceIndex } from '../places.ts'
import type { Marks } from './marks/marks.ts'
import type { NumberSums, Table } from './sums/kept.ts'

/** Days `from` to `to`, both inclusive, as day numbers. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface CubeSource {
  readonly measure: string
  /** Breakdown key; null: the total. */
  readonly key: string | null
  readonly kind: 'flow' | 'stock' | 'cohort'
  /** Of a stock. */
  readonly staleAfterDays?: number
  readonly places: PlaceIndex
  /** Day number of the first day. */
  readonly from: number
  readonly days: number
  /** One row a place, one column a day; read only where the state counts. */
  readonly values: ArrayLike<number>
  /** Codes of states.ts, laid out like `values`. */
  readonly states: Uint8Array
  readonly revision: number
  /** Nobody is asked for a day after this one; default: the cube holds no such day. */
  readonly today?: number
}

export interface Shape {
  readonly rows: number
  readonly days: number
  /** `byDay` holds sums over days (a flow), not levels. */
  readonly summed: boolean
}

export type Numbers = Int32Array | Float64Array

/** Whole numbers in units of 1 / `scale`: sums are exact, whatever their order. */
export interface Tables {
  scale: number
  /** No sum is larger: when this passes what 32 bits hold, the tables are widened. */
  most: number
  /** Read it through `dayTable`. */
  byDay: Table | null
  /** Sums over places. */
  byPlace: NumberSums
}

/** One measure (or key of its breakdown), its places in path order, a run of days. Read it through the functions of cube.ts. */
export interface Cube {
  readonly measure: string
  readonly key: string | null
  readonly kind: 'flow' | 'stock' | 'cohort'
  readonly staleAfterDays: number
  readonly places: PlaceIndex
  readonly from: number
  readonly days: number
  revision: number
  readonly today: number
  readonly tables: Tables
  /** Codes of states.ts, [place][day]. */
  readonly states: Uint8Array
  /** Which of them are not as most are. */
  readonly marks: Marks
  /** The codes, and which states occur in 4, 16 and 64 days from a day on, [day][place]; made when first asked for. */
  readonly masks: { codes: Uint8Array | null; levels: Uint8Array[] | null }
}

/** Both parts hold only the cells in which numerator and denominator are both there. */
export interface RatioCube {
  readonly measure: string
  readonly key: string | null
  readonly kind: 'ratio'
  readonly places: PlaceIndex
  readonly from: number
  readonly days: number
  revision: number
  readonly numerator: Cube
  readonly denominator: Cube
  /** What the parts were made of, unmasked. */
  readonly parts: { readonly numerator: Cube; readonly denominator: Cube }
}

export type Quantity = Cube | RatioCube
