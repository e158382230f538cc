import type { Cube, RatioCube, Span } from './cube/shape.ts'

export type { Quantity, RatioCube } from './cube/shape.ts'

/**
 * Sums of numerators over sums of denominators, of the places and days in which both are there. Rows are the places of either
 * part; days are those both have.
 */
export function pairRatio(_measure: string, _numerator: Cube, _denominator: Cube): RatioCube {
  throw new Error('not built yet')
}

/** After a part was patched (`applyReport`): takes the changed cells of one place over, by id. */
export function remask(_ratio: RatioCube, _place: string, _days: Span): void {
  throw new Error('not built yet')
}

/** Applies one report to a part and takes it over. Null as `applyReport`. */
export function applyRatioReport(
  _ratio: RatioCube,
  _part: 'numerator' | 'denominator',
  _place: string,
  _day: number,
  _value: number | null,
  _estimated: boolean,
  _recordedAt?: number,
): Span | null {
  throw new Error('not built yet')
}
