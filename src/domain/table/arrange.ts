import type { TableFold } from '#src/contract/table.ts'
import type { GroupLine, Line, PlaceLine } from './line.ts'
import { type SortBy, sortRows } from './sort-rows.ts'

export function isShut(fold: TableFold | null, id: string): boolean {
  return fold !== null && fold.all !== fold.except.includes(id)
}

/** The same with one group opened or shut; null: all are open. */
export function toggled(fold: TableFold | null, id: string): TableFold | null {
  const { all, except } = fold ?? { all: false, except: [] }
  const next = except.includes(id) ? except.filter((one) => one !== id) : [...except, id]
  return all || next.length > 0 ? { all, except: next } : null
}

/** All rows as they stand: sorted, or under their groups, which are sorted by what they come to. */
export function arrange(
  lines: readonly PlaceLine[],
  by: readonly SortBy<Line>[],
  group: ((sorted: readonly PlaceLine[]) => readonly GroupLine[]) | null,
  fold: TableFold | null,
): readonly Line[] {
  const sorted = sortRows<PlaceLine>(lines, by)
  if (!group) return sorted
  return sortRows(group(sorted), by).flatMap((one): Line[] =>
    isShut(fold, one.id) ? [one] : [one, ...one.members],
  )
}
