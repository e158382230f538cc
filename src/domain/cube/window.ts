import type { Quantity, Span } from './shape.ts'

/**
 * Every row's number: a flow's sum over the span, a stock's or cohort's level at its last day, a ratio's quotient. Rows in which
 * nothing counts hold 0 (a ratio: NaN); `spanStates` tells them from a reported zero.
 */
export function spanValues(
  _q: Quantity,
  _span: Span,
  _out?: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  throw new Error('not built yet')
}

/** Every row's state code over the span (with CARRIED for levels); decode with `stateOf`, `counts`, `isCarried`. */
export function spanStates(
  _q: Quantity,
  _span: Span,
  _out?: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  throw new Error('not built yet')
}
