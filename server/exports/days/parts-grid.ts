import type { Grid } from '#server/cubes/grid.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import type { AskedExport } from '#server/exports/asked.ts'
import type { Figure } from '#server/exports/figures.ts'
import { readFigure, rowsOfLine, totalLine } from '#server/exports/read-figure.ts'
import { type DayParts, dayParts } from '#src/domain/compare/day-parts.ts'
import { dividedDays } from '#src/domain/compare/divided.ts'
import { counts, StateCode } from '#src/domain/states.ts'
import { type KnownDays, knownDays } from './known-days.ts'

/** Cells of some days, and what else a file says of them, laid out like `values`. */
export interface DayGrid extends Grid {
  /** Of a quotient, what stands above and below. */
  above?: Float64Array
  below?: Float64Array
  /** Of an averaged one. */
  average?: KnownDays
}

/** A grid with what its numbers are made of. */
export interface PartsGrid extends DayGrid {
  parts: DayParts
}

/** A figure that is a quotient or averaged on each of some days, of all that was asked for together. */
export async function partsGrid(
  instance: Instance,
  asked: AskedExport,
  figure: Figure,
  { known, span }: Pick<AskedExport, 'known' | 'span'>,
): Promise<PartsGrid> {
  const { quantity, divisorOf } = await readFigure(instance, asked, figure, known, span)
  const line = totalLine(asked)
  const rows = rowsOfLine(asked, quantity.places, line)
  const whole = dayParts(quantity, rows)
  const parts = divisorOf ? (dividedDays(quantity, rows, divisorOf(line)) ?? without(whole)) : whole
  const { from, days, revision } = quantity
  const { reported, expected } = whole
  const places = [{ id: line.id, path: line.path, reportedAt: Number.NaN }]
  const grid = { places, from, days, ...knownDays(parts), reported, expected, revision, parts }
  if (parts.below === null && !divisorOf) return grid
  return {
    ...grid,
    // Without a quotient, what is above is the number as it would be undivided.
    above: parts.above.map((value, day) => {
      if (counts(parts.states[day]!)) return value
      return counts(whole.states[day]!) ? whole.above[day]! : Number.NaN
    }),
    below: (parts.below ?? grid.values).map((value, day) =>
      counts(parts.states[day]!) ? value : Number.NaN,
    ),
  }
}

/** There is nothing to divide by. */
function without(parts: DayParts): DayParts {
  return { ...parts, states: new Uint8Array(parts.states.length).fill(StateCode.notExpected) }
}
