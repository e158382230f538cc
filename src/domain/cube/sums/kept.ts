/** What passes this needs wider sums. */
export const INT32_MAX = 2_147_483_647
/** Rows between two kept sums: an answer adds up half as many at most, a change touches one sum in so many rows. */
export const BLOCK_ROWS = 8

interface SumsOf<Within, Blocks> {
  /** Grows whenever a cell changes. */
  changes: number
  /** The cells themselves, [place][day]. */
  within: Within
  /** [block][day]: the sum of all rows before the block. */
  blocks: Blocks
}

/** Whole units in the narrowest kind that holds all of them. */
export type Cells = Uint8Array | Uint16Array | Int32Array
export type Narrow = SumsOf<Cells, Int32Array>
export type NumberSums = Narrow | SumsOf<Float64Array, Float64Array>
export type Table = NumberSums['within' | 'blocks']
