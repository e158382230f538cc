import type { PlaceIndex } from './places.ts'
import type { Cells } from './resolve.ts'

export interface SuppressedCells extends Cells {
  /** The places with the residual rows among them. */
  readonly places: PlaceIndex
}

/** Rows that carry the hidden cells of an area into its totals; no place of their own: keep them out of lists and maps. */
export function isResidual(place: string): boolean {
  return place.startsWith('~')
}

/**
 * Hides every cell with 0 < value < `below`. So that totals stay right, the sum of an area's hidden cells stands on its residual
 * row (`~` + code, path + `/~`), where that tells nobody a single cell.
 */
export function suppressCells(
  _cells: Cells,
  _places: PlaceIndex,
  _days: number,
  _below: number,
): SuppressedCells {
  throw new Error('not built yet')
}
