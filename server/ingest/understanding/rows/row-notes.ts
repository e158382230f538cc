import type { RawRow } from '#server/ingest/reading/sheet.ts'
import { NONE, type Plan } from '#server/ingest/understanding/plan/plan.ts'
import { cellText } from '#server/ingest/understanding/text/cell-text.ts'
import { withoutNumbers } from '#server/ingest/understanding/text/person-words.ts'

const yes = new Set(['1', 'true', 'yes', 'y', '是', '估计', '估', '约', '√', '✓'])

export const hasNotes = ({ qualifier, estimated, reason }: Plan) =>
  qualifier !== NONE || estimated !== NONE || reason !== NONE

/** What a row says of all its figures. */
export function rowNotes(row: RawRow, plan: Plan): { qualifier: string; estimated: boolean; reason: string } {
  const text = (column: number) => (column === NONE ? '' : cellText(row.cells[column]))
  return {
    qualifier: withoutNumbers(text(plan.qualifier)).slice(0, 200),
    estimated: yes.has(text(plan.estimated).toLowerCase()),
    reason: withoutNumbers(text(plan.reason)).slice(0, 500),
  }
}
