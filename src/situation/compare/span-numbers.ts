import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { isResidual } from '#src/domain/cells/suppress.ts'
import type { DayParts } from '#src/domain/compare/day-parts.ts'
import { overSpan } from '#src/domain/compare/over-span.ts'
import { hidesCells, type Quantity, type Span, spanStates, spanValues, total } from '#src/domain/cube.ts'
import type { Rows } from '#src/domain/places.ts'
import { runsOf } from '#src/domain/rows.ts'
import { counts, stateOf } from '#src/domain/states.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import { type Asked, eachDay, summedDays, type Tree } from './asked.ts'

export interface SpanFigure {
  value: number | null
  state: CellState
  /** Places whose last number stands for the day, where that is known. */
  carried?: number
}

/**
 * A function that gives an area's number over a span, as asked: of one that is divided, the days are read once for each area, so that a
 * dragged window only adds.
 */
export function spanFigures(
  catalog: Catalog,
  asked: Omit<Asked, 'mean'>,
  sets: CubeSets,
  tree: Tree,
): ((area: Area, span: Span) => SpanFigure) | null {
  const quantity = quantityOf(catalog, asked.measure, sets, asked.key)
  if (!quantity) return null
  if (asked.per === null) {
    return (area, span) => {
      const { value, state, carried } = total(
        quantity,
        rowsOf(quantity.places, { path: area.path, picked: tree.picked ?? null }),
        span,
      )
      return { value, state, carried }
    }
  }
  const summed = summedDays(catalog, asked)
  const known = new Map<string, DayParts | null>()
  return (area, span) => {
    let parts = known.get(area.code)
    if (parts === undefined) {
      parts = eachDay(catalog, asked, sets, area, tree)
      known.set(area.code, parts)
    }
    if (!parts) return { value: null, state: 'not-expected' }
    const { value, code } = overSpan(parts, span, summed)
    return { value, state: stateOf(code) }
  }
}

/** The number of every place that reports among some rows, row by row; places that owed nothing are left out. */
export function reporterFigures(
  quantity: Quantity,
  rows: Rows,
  span: Span,
): { id: string; value: number | null; state: CellState }[] {
  const values = spanValues(quantity, span)
  const states = spanStates(quantity, span)
  const { ids } = quantity.places
  const hides = hidesCells(quantity.kind === 'ratio' ? quantity.numerator : quantity)
  const found: { id: string; value: number | null; state: CellState }[] = []
  for (const { lo, hi } of runsOf(rows)) {
    for (let row = lo; row < hi; row++) {
      const state = stateOf(states[row]!)
      const id = ids[row]!
      if (state === 'not-expected' || isResidual(id)) continue
      // Of many days it takes a closer look to tell how much of a number is estimated, or hidden.
      if (hides || state === 'estimated') {
        const whole = total(quantity, { lo: row, hi: row + 1 }, span)
        found.push({ id, value: whole.value, state: whole.state })
        continue
      }
      const value = values[row]!
      found.push({ id, value: counts(states[row]!) && Number.isFinite(value) ? value : null, state })
    }
  }
  return found
}
