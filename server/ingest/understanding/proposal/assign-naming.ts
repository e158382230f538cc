import type { ColumnUse } from '#src/contract/handing-in/imports.ts'
import { dayPartColumns } from './day-part-columns.ts'
import { because, type Draft, isFree } from './draft.ts'
import { type ColumnLook, placeColumns } from './place-columns.ts'

const mostly = 0.5

/** Finds the columns that name a row's place, day, measure and key, and what is said about its figures. */
export function assignNaming(draft: Draft): void {
  const { looks } = draft
  const { place, within } = placeColumns(looks)
  take(
    draft,
    place,
    'place',
    looks[place]?.meaning.role === 'place' || looks[place]?.meaning.role === 'code'
      ? 'header-names-role'
      : 'cells-are-places',
  )
  take(draft, within, 'within', looks[within]?.meaning.role ? 'header-names-role' : 'cells-are-places')
  const parts = dayPartColumns(draft)
  if (parts)
    for (const part of ['year', 'month'] as const) take(draft, parts[part], part, 'header-names-role')
  const day = parts?.day ?? dayColumn(draft)
  take(draft, day, 'day', looks[day]?.meaning.role === 'day' ? 'header-names-role' : 'cells-are-days')
  const measure = looks.find(
    (look) =>
      isFree(draft, look.column) &&
      isUnread(look) &&
      (look.meaning.role === 'measure' || look.evidence.measures > 0.6),
  )
  take(
    draft,
    measure?.column ?? -1,
    'measure',
    measure?.meaning.role === 'measure' ? 'header-names-role' : 'header-names-measure',
  )
  for (const role of ['breakdown', 'qualifier', 'estimated', 'reason'] as const) {
    const found = looks.find(
      ({ column, meaning }) => isFree(draft, column) && meaning.role === role && !meaning.person,
    )
    if (role !== 'breakdown' || measure || found?.evidence.numbers === 0)
      take(draft, found?.column ?? -1, role, 'header-names-role')
  }
}

/** Whose header says nothing of figures. */
const isUnread = ({ meaning }: ColumnLook) =>
  !meaning.person && meaning.measures.length === 0 && !meaning.derived && !meaning.day

function dayColumn(draft: Draft): number {
  const free = draft.looks.filter((look) => isFree(draft, look.column) && isUnread(look))
  const [headed] = free
    .filter(
      ({ meaning, evidence }) =>
        meaning.role === 'day' && (evidence.filled === 0 || evidence.daysAtLeast > 0),
    )
    .sort((a, b) => b.evidence.daysAtLeast - a.evidence.daysAtLeast)
  return (
    (headed ?? free.find(({ meaning, evidence }) => meaning.role === null && evidence.days > mostly))
      ?.column ?? -1
  )
}

function take(
  draft: Draft,
  column: number,
  role: Exclude<ColumnUse['role'], 'value' | 'ignore'>,
  code: Parameters<typeof because>[2],
): void {
  if (column < 0) return
  draft.uses[column] = { role }
  because(draft, column, code)
}
