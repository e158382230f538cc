import type { CellState } from '#src/contract/figures/cubes.ts'
import type { Aspect, BesideWord } from './column-of.ts'
import type { Line } from './line.ts'
import { difference, partOf, type Reading } from './read-lines.ts'
import type { SortKey } from './sorting/sort-rows.ts'

/** What a column of a measure is sorted by. `now`: as known now, where the table says what was known then. */
export function aspectKey(
  aspect: Aspect | BesideWord,
  reading: Reading,
  now: Reading | null,
  states: Readonly<Record<CellState, string>>,
): (line: Line) => SortKey {
  const { totalOf } = reading
  switch (aspect) {
    case 'value':
      return reading.valueKey
    case 'change':
      return reading.changeKey
    case 'now':
      return now?.valueKey ?? (() => null)
    case 'since':
      return (line) => now && difference(now.totalOf(line).value, totalOf(line).value)
    case 'numerator':
    case 'denominator':
      return (line) => partOf(totalOf(line), aspect)
    case 'state':
      return (line) => states[totalOf(line).state]
    case 'reported':
      return (line) => {
        const { reported, expected } = totalOf(line)
        return expected === 0 ? null : reported / expected
      }
    case 'newest':
      return (line) => totalOf(line).reportedAt
  }
}
