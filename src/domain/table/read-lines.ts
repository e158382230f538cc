import { type Divisor, dividedTotal } from '../compare/divided.ts'
import {
  type Against,
  change,
  earlierSpan,
  type Quantity,
  type Span,
  spanStates,
  spanValues,
  type Total,
  total,
} from '../cube.ts'
import type { Rows } from '../places.ts'
import { counts } from '../states.ts'
import type { Line } from './line.ts'

/** What the lines of a table say of one quantity over one span. */
export interface Reading {
  quantity: Quantity
  totalOf: (line: Line) => Total
  /** Against the compared span; null: nothing to compare. */
  changeOf: (line: Line) => number | null
  /** The same numbers to sort by: those of single places come all at once. */
  valueKey: (line: Line) => number | null
  changeKey: (line: Line) => number | null
}

export interface ReadLines {
  span: Span
  compare: Against | 'none'
  rowsOf: (line: Line) => Rows
  /** Null: the number is told whole. */
  divisorOf: ((line: Line) => Divisor) | null
  /** Each number is found once and kept as long as its line; else whenever it is asked for. */
  kept: boolean
}

export function readLines(
  quantity: Quantity,
  { span, compare, rowsOf, divisorOf, kept }: ReadLines,
): Reading {
  const hold = kept ? once : <T>(find: (line: Line) => T) => find
  const before = compare === 'none' ? null : earlierSpan(quantity, span, compare)
  if (divisorOf) {
    const of = (line: Line, over: Span) => dividedTotal(quantity, rowsOf(line), over, divisorOf(line))
    const totalOf = hold((line) => of(line, span))
    const changeOf = hold((line) => before && difference(totalOf(line).value, of(line, before).value))
    return { quantity, totalOf, changeOf, valueKey: (line) => totalOf(line).value, changeKey: changeOf }
  }
  const totalOf = hold((line) => total(quantity, rowsOf(line), span))
  const changeOf = hold((line) =>
    compare === 'none' ? null : change(quantity, rowsOf(line), span, compare, totalOf(line)).difference,
  )
  const singles = singleValues(quantity, span)
  const beforeSingles = before && singleValues(quantity, before)
  /** Undefined: the line is no single place, or one that is to be asked by itself. */
  const single = (line: Line, values: () => Float64Array) => {
    const row = line.kind === 'place' && line.site ? quantity.places.rowOf.get(line.id) : undefined
    return row === undefined ? undefined : values()[row]
  }
  return {
    quantity,
    totalOf,
    changeOf,
    valueKey: (line) => {
      const value = single(line, singles)
      // A zero may stand beside hidden days: then it is no number.
      return value === undefined || value === 0 ? totalOf(line).value : orNull(value)
    },
    changeKey: (line) => {
      if (!beforeSingles) return null
      const [now, then] = [single(line, singles), single(line, beforeSingles)]
      return now && then ? orNull(now - then) : changeOf(line)
    },
  }
}

/** What stands above or below a quotient; null: nothing that is known. Without a quotient that may be what is above, told whole. */
export function partOf(total: Total, part: 'numerator' | 'denominator'): number | null {
  if (total.value === null && total.denominator !== undefined) return null
  return total[part] ?? null
}

/** What a number has grown by; null where either is none. */
export function difference(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : now - then
}

/** Every row's number, when first asked for; NaN: none counts. */
function singleValues(quantity: Quantity, span: Span): () => Float64Array {
  let found: Float64Array | null = null
  return () => {
    if (found) return found
    const states = spanStates(quantity, span)
    const values = spanValues(quantity, span)
    found = new Float64Array(values.length)
    for (let row = 0; row < found.length; row++) found[row] = counts(states[row]!) ? values[row]! : Number.NaN
    return found
  }
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value)

function once<T>(find: (line: Line) => T): (line: Line) => T {
  const found = new WeakMap<Line, { is: T }>()
  return (line) => {
    const known = found.get(line)
    if (known) return known.is
    const is = find(line)
    found.set(line, { is })
    return is
  }
}
