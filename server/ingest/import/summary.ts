import type { Datum } from './geo/datum.ts'
import type { SourceFile } from './read/source-file.ts'

/** What became of one file; the words for it are in words/. */
export type FileSummary = { source: SourceFile; read: number; accepted: number } & (
  | { holds: 'hierarchy' }
  | { holds: 'outlines'; datum: Datum }
  | { holds: 'sites'; datums: Datum[]; metres: number | null }
)
