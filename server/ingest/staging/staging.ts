import type { Comparison } from '#server/db/batches/compare.ts'
import type { Missing } from '#server/db/batches/missing-from-file.ts'
import type { CandidateOrigins, Candidates } from '#server/ingest/candidates.ts'
import type { OpenedFile } from '#server/ingest/reading/sheet.ts'
import type { Found } from '#server/ingest/understanding/found.ts'
import type { Proposal } from '#server/ingest/understanding/proposal.ts'
import type { ImportCounts, ImportQuestion, ImportReply } from '#src/contract/handing-in/imports.ts'

/** What a file says and would change, before anything is changed. */
export interface Staging extends Omit<Proposal, 'questions'> {
  file: Pick<OpenedFile, 'format' | 'encoding' | 'delimiter'> & { sheets: string[] }
  /** Columns of persons: never read, never told. */
  persons: readonly number[]
  /** While there are any, nothing is staged. */
  questions: readonly ImportQuestion[]
  outcome: Outcome | null
  /** Null, too, once it is over. */
  rows: StagedRows | null
}

export interface Outcome {
  counts: ImportCounts
  touches: ImportReply['touches']
  needsApproval: boolean
}

export interface StagedRows {
  /** What the accepted rows say, and where in the file. */
  candidates: Candidates
  origins: CandidateOrigins
  comparison: Comparison
  /** What is known and not in a file that is all there is; null: the file is not. */
  missing: Missing | null
  /** By row. The first of very many. */
  findings: readonly Found[]
  findingsTotal: number
}
