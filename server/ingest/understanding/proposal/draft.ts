import type { Header } from '#server/ingest/understanding/header/header-columns.ts'
import type { TitleFacts } from '#server/ingest/understanding/header/title-facts.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type {
  ColumnUse,
  ImportQuestion,
  MappingReason,
  SheetMapping,
} from '#src/contract/handing-in/imports.ts'
import type { ColumnLook } from './place-columns.ts'

/** A proposal in the making: each step takes the columns that are still free. */
export interface Draft {
  readonly header: Header
  readonly looks: readonly ColumnLook[]
  readonly titles: TitleFacts
  readonly knowledge: Knowledge
  readonly uses: ColumnUse[]
  readonly fixed: SheetMapping['fixed']
  readonly reasons: MappingReason[]
  readonly questions: ImportQuestion[]
}

export function because(
  draft: Draft,
  column: number | null,
  code: MappingReason['code'],
  found?: string,
): void {
  draft.reasons.push({ column, code, found: found ?? draft.header.headers[column ?? -1] ?? '' })
}

export const isFree = (draft: Draft, column: number) => draft.uses[column]!.role === 'ignore'
