import { because, type Draft, isFree } from './draft.ts'

/** Says why the columns that are left are not read. */
export function noteOthers(draft: Draft): void {
  const told = new Set(draft.reasons.map(({ column }) => column))
  for (const { column, meaning, evidence } of draft.looks) {
    if (!isFree(draft, column) || told.has(column)) continue
    if (meaning.person) because(draft, column, 'header-is-person')
    else if (meaning.role !== 'serial' && evidence.filled > 0) because(draft, column, 'nothing-known')
  }
}
