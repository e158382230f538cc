import type { CandidateOrigins, Candidates } from '#server/ingest/candidates.ts'
import type { ImportCounts, ImportQuestion } from '#src/contract/handing-in/imports.ts'
import type { Findings } from './found.ts'

export type SheetCounts = Pick<
  ImportCounts,
  | 'read'
  | 'accepted'
  | 'rejected'
  | 'titles'
  | 'totals'
  | 'footnotes'
  | 'blanks'
  | 'repeatedHeaders'
  | 'observations'
  | 'emptyCells'
  | 'filledDown'
> & {
  /** Cells that say again, with the same value, what the file has said before: kept once. */
  repeated: number
}

/** What a sheet says. Where there are questions it was not read to its end, and there are no candidates. */
export interface Understood {
  readonly candidates: Candidates
  readonly origins: CandidateOrigins
  readonly findings: Findings
  readonly counts: SheetCounts
  readonly questions: readonly ImportQuestion[]
  /** Of the columns, from the left. */
  readonly headers: readonly string[]
}

export interface UnderstandOptions {
  signal?: AbortSignal
  /** Called after every chunk: bytes and rows read so far. */
  progress?: (bytes: number, rows: number) => void
}
