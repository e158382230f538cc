import type { TableFold } from '#src/contract/desk/table.ts'
import type { Steps } from '../turns/steps.ts'
import type { GroupLine, Line, PlaceLine } from './line.ts'
import { type SortBy, sortSteps } from './sorting/sort-rows.ts'

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
export function* arrange(
  lines: readonly PlaceLine[],
  by: readonly SortBy<Line>[],
  group: ((sorted: readonly PlaceLine[]) => Steps<GroupLine[]>) | null,
  fold: TableFold | null,
): Steps<readonly Line[]> {
  const sorted = yield* sortSteps<PlaceLine>(lines, by)
  if (!group) return sorted
  const arranged: Line[] = []
  for (const one of yield* sortSteps(yield* group(sorted), by)) {
    arranged.push(one)
    if (isShut(fold, one.id)) continue
    for (const member of one.members) arranged.push(member)
    yield
  }
  return arranged
}
