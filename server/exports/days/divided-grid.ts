import type { Grid } from '#server/cubes/grid.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import type { Figure } from '#server/exports/figures.ts'
import { readFigure, rowsOfLine, totalLine } from '#server/exports/read-figure.ts'
import { type DayParts, dayParts, valuesOf } from '#src/domain/compare/day-parts.ts'
import { dividedDays } from '#src/domain/compare/divided.ts'
import type { Span } from '#src/domain/cube.ts'
import { counts, StateCode } from '#src/domain/states.ts'

/** Cells of some days; of a divided figure with what stands above and below, laid out like `values`. */
export interface DayGrid extends Grid {
  above?: Float64Array
  below?: Float64Array
}

/** A divided figure on each of some days, of all that was asked for together. */
export async function dividedGrid(
  instance: Instance,
  asked: AskedExport,
  figure: Figure,
  span: Span,
): Promise<DayGrid> {
  const { quantity, divisorOf } = await readFigure(instance, asked, figure, asked.known, span)
  const line = totalLine(asked)
  const rows = rowsOfLine(asked, quantity.places, line)
  const whole = dayParts(quantity, rows)
  const parts = (divisorOf && dividedDays(quantity, rows, divisorOf(line))) ?? without(whole)
  const { from, days, revision } = quantity
  const values = valuesOf(parts)
  const known = (numbers: Float64Array, states: Uint8Array) =>
    numbers.map((value, day) => (counts(states[day]!) ? value : Number.NaN))
  return {
    places: [{ id: line.id, path: line.path, reportedAt: Number.NaN }],
    from,
    days,
    values: known(values, parts.states),
    states: parts.states,
    reported: whole.reported,
    expected: whole.expected,
    // Without a quotient, what is above is the number as it would be undivided.
    above: parts.above.map((value, day) => {
      if (counts(parts.states[day]!)) return value
      return counts(whole.states[day]!) ? whole.above[day]! : Number.NaN
    }),
    below: known(parts.below ?? values, parts.states),
    revision,
  }
}

/** There is nothing to divide by. */
function without(parts: DayParts): DayParts {
  return { ...parts, states: new Uint8Array(parts.states.length).fill(StateCode.notExpected) }
}
