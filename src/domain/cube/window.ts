import { CARRIED, StateCode } from '../states.ts'
import { shapeOf } from './build.ts'
import { codesByDay, windowStates } from './masks.ts'
import type { Cube, Numbers, Quantity, Span } from './shape.ts'
import { dayTable } from './sums/day-table.ts'
import { isNarrow } from './sums/sums.ts'
import { copy, subtract } from './sums/vectors.ts'

/**
 * Every row's number: a flow's sum over the span, a stock's or cohort's level at its last day, a ratio's quotient. Rows in which
 * nothing counts hold 0 (a ratio: NaN); `spanStates` tells them from a reported zero. The part of the span outside the cube
 * adds nothing. Whole numbers come as 32-bit integers; `out` is used where it is of the kind the answer has, else a new array.
 */
export function spanValues(q: Quantity, span: Span, out?: Numbers): Numbers {
  if (q.kind !== 'ratio') return cubeValues(q, span, out)
  const above = cubeValues(q.numerator, span)
  const below = cubeValues(q.denominator, span)
  const quotients = out instanceof Float64Array ? out : new Float64Array(above.length)
  for (let row = 0; row < quotients.length; row++)
    quotients[row] = below[row] === 0 ? Number.NaN : above[row]! / below[row]!
  return quotients
}

/** Every row's state code over the span (with CARRIED for levels); decode with `stateOf`, `counts`, `isCarried`. */
export function spanStates(
  q: Quantity,
  span: Span,
  out: Uint8Array<ArrayBuffer> = new Uint8Array(q.places.ids.length),
): Uint8Array<ArrayBuffer> {
  const cube = q.kind === 'ratio' ? q.numerator : q
  if (cube.kind === 'flow') flowStates(cube, span, out)
  else levelStates(cube, span, out)
  if (q.kind !== 'ratio') return out
  const below = cubeValues(q.denominator, span)
  for (let row = 0; row < out.length; row++) {
    if (below[row] === 0 && (1 << (out[row]! & 7)) & COUNTED) out[row] = StateCode.missing
  }
  return out
}

const COUNTED = (1 << StateCode.value) | (1 << StateCode.zero) | (1 << StateCode.estimated)

/** Day indexes of the span inside the cube; `first > last`: none. */
export function clamp(q: Quantity, span: Span): { first: number; last: number } {
  return { first: Math.max(0, span.from - q.from), last: Math.min(q.days - 1, span.to - q.from) }
}

/** Index of the span's last day; -1 where it is outside. */
export function endOf(q: Quantity, span: Span): number {
  const day = span.to - q.from
  return day >= 0 && day < q.days && span.from <= span.to ? day : -1
}

function cubeValues(cube: Cube, span: Span, reused?: Numbers): Numbers {
  const { scale } = cube.tables
  const table = dayTable(cube.tables, shapeOf(cube))
  const rows = cube.places.ids.length
  const out = arrayFor(cube, reused)
  if (cube.kind === 'flow') {
    const { first, last } = clamp(cube, span)
    if (first > last) out.fill(0)
    else subtract(table, (last + 1) * rows, first * rows, scale, out)
    return out
  }
  const day = endOf(cube, span)
  if (day < 0) out.fill(0)
  else copy(table, day * rows, scale, out)
  return out
}

function arrayFor({ tables, places }: Cube, reused?: Numbers): Numbers {
  const whole = tables.scale === 1 && isNarrow(tables.byPlace)
  if (reused && (whole || reused instanceof Float64Array)) return reused
  return whole ? new Int32Array(places.ids.length) : new Float64Array(places.ids.length)
}

function flowStates(cube: Cube, span: Span, out: Uint8Array): void {
  const { first, last } = clamp(cube, span)
  if (first > last) {
    out.fill(StateCode.notExpected)
    return
  }
  windowStates(cube, first, last, out)
}

function levelStates(cube: Cube, span: Span, out: Uint8Array): void {
  const day = endOf(cube, span)
  if (day < 0) {
    out.fill(StateCode.notExpected)
    return
  }
  const at = day * out.length
  const codes = codesByDay(cube)
  for (let row = 0; row < out.length; row++) out[row] = codes[at + row]! & (7 | CARRIED)
}
