import {
  type Against,
  change,
  type Quantity,
  type Span,
  shiftOf,
  spanStates,
  spanValues,
  type Total,
  total,
} from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { counts } from '#src/domain/states.ts'
import type { Line } from './line.ts'
import { rowsOfLine } from './rows-of-line.ts'

/** What the lines of a table say of one quantity over one span; each is found when it is first asked for, and once. */
export interface Reading {
  quantity: Quantity
  totalOf: (line: Line) => Total
  /** Against the compared span; null: nothing to compare. */
  changeOf: (line: Line) => number | null
  /** The same numbers to sort by: those of single places come all at once. */
  valueKey: (line: Line) => number | null
  changeKey: (line: Line) => number | null
}

export interface Asked {
  span: Span
  compare: Against | 'none'
  picked: Picked | null
}

export function readMeasure(quantity: Quantity, { span, compare, picked }: Asked): Reading {
  const { places } = quantity
  const rows = (line: Line) => rowsOfLine(places, line, picked)
  const totalOf = once((line) => total(quantity, rows(line), span))
  const changeOf = once((line) =>
    compare === 'none' ? null : change(quantity, rows(line), span, compare, totalOf(line)).difference,
  )
  const singles = singleValues(quantity, span)
  const before = compare === 'none' ? null : earlier(quantity, span, compare)
  const beforeSingles = before && singleValues(quantity, before)
  /** Undefined: the line is no single place, or one that is to be asked by itself. */
  const single = (line: Line, values: () => Float64Array) => {
    const row = line.kind === 'place' && line.site ? places.rowOf.get(line.id) : undefined
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

function earlier(quantity: Quantity, span: Span, against: Against): Span | null {
  const shift = shiftOf(span, against)
  const { from, to } = { from: span.from - shift, to: span.to - shift }
  return from >= quantity.from && to < quantity.from + quantity.days ? { from, to } : null
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
