import { Beside } from './beside.ts'
import type { Rows, Run } from './places.ts'

/** What some rows have that those before had not, and the other way round: `lo, hi` in turn. */
export interface RowStep {
  readonly before: readonly Run[]
  readonly more: Int32Array
  readonly less: Int32Array
}

const steps = new Beside<readonly Run[], { before: readonly Run[]; step?: RowStep | null } | null>()

/**
 * Says that `rows` are asked about after `before`, of the same places: a hand that draws takes few rows with each step, and what was
 * added up of the others need not be added up again.
 */
export function follow(rows: Rows, before: Rows | undefined): void {
  if (before === undefined || before === rows || 'lo' in rows || 'lo' in before) return
  steps.set(rows, { before })
  // One step back is enough, and a chain of them would never be let go.
  steps.set(before, null)
}

/** The step to some rows from those before; null: there are none, or so many rows changed that one had better begin anew. */
export function stepTo(rows: readonly Run[]): RowStep | null {
  const known = steps.get(rows)
  if (!known) return null
  if (known.step === undefined) known.step = findStep(rows, known.before)
  return known.step
}

/** What a run costs to be added up: its ends, which lie between kept sums. */
const ROWS_OF_RUN = 4

function findStep(rows: readonly Run[], before: readonly Run[]): RowStep | null {
  const difference = differenceOf(rows, before, ROWS_OF_RUN * rows.length)
  if (!difference) return null
  const [more, less] = difference.map((pairs) => new Int32Array(pairs))
  return { before, more: more!, less: less! }
}

/** What `rows` and `before` have alone, `lo, hi` in turn; null: more than `most` rows. */
export function differenceOf(
  rows: readonly Run[],
  before: readonly Run[],
  most: number,
): [more: number[], less: number[]] | null {
  const more: number[] = []
  const less: number[] = []
  let count = 0
  let [i, j] = [0, 0]
  let [x, y] = [startOf(rows, i), startOf(before, j)]
  while (i < rows.length || j < before.length) {
    const [a, b] = [endOf(rows, i), endOf(before, j)]
    if (x === y) {
      x = y = Math.min(a, b)
    } else if (x < y) {
      const end = Math.min(a, y)
      more.push(x, end)
      count += end - x
      x = end
    } else {
      const end = Math.min(b, x)
      less.push(y, end)
      count += end - y
      y = end
    }
    if (count > most) return null
    if (x === a) x = startOf(rows, ++i)
    if (y === b) y = startOf(before, ++j)
  }
  return [more, less]
}

const startOf = (runs: readonly Run[], at: number): number => runs[at]?.lo ?? Number.POSITIVE_INFINITY
const endOf = (runs: readonly Run[], at: number): number => runs[at]?.hi ?? Number.POSITIVE_INFINITY
