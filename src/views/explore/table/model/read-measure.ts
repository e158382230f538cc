import type { Divisor } from '#src/domain/compare/divided.ts'
import type { Against, Quantity, Span } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { Line } from '#src/domain/table/line.ts'
import { type Reading, readLines } from '#src/domain/table/read-lines.ts'
import { rowsOfLine } from './rows-of-line.ts'

export interface Asked {
  span: Span
  compare: Against | 'none'
  picked: Picked | null
  /** What each line is divided by; left out: nothing. */
  divisorOf?: ((line: Line) => Divisor) | null
}

/** What the lines of the desk's table say of one quantity over one span; each is found when it is first asked for, and once. */
export function readMeasure(quantity: Quantity, { span, compare, picked, divisorOf = null }: Asked): Reading {
  const rowsOf = (line: Line) => rowsOfLine(quantity.places, line, picked)
  return readLines(quantity, { span, compare, rowsOf, divisorOf, kept: true })
}
