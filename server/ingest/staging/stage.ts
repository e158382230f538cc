import type { Database } from '#server/db/database.ts'
import { openFile } from '#server/ingest/reading/open-file.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { propose } from '#server/ingest/understanding/propose.ts'
import { understand } from '#server/ingest/understanding/understand.ts'
import type { KeptMapping, SheetMapping } from '#src/contract/imports.ts'
import { differenceOf, outcomeOf } from './difference.ts'
import type { Staging } from './staging.ts'
import { suspicionsOf } from './suspicions.ts'

export interface StageRequest {
  name: string
  bytes: Uint8Array
  /** As somebody decided; null: as proposed, or as kept for the sheet's shape. */
  mapping: SheetMapping | null
  kept: readonly KeptMapping[]
}

export interface StageGround {
  /** Null: nothing is known yet but the places. */
  db: Database | null
  knowledge: Knowledge
}

export interface StageOptions {
  signal?: AbortSignal
  /** Bytes and rows read so far. */
  progress?: (bytes: number, rows: number) => void
}

/**
 * What a file says and would change: the one way in, for the browser and for the command line. Changes nothing. Throws a
 * `ReadFailure` where the file cannot be read, or the signal's reason.
 */
export async function stage(
  { name, bytes, mapping, kept }: StageRequest,
  { db, knowledge }: StageGround,
  options: StageOptions = {},
): Promise<Staging> {
  const opened = await openFile(name, bytes, { ...(options.signal && { signal: options.signal }) })
  const { format, encoding, delimiter, sheets } = opened
  const file = { format, encoding, delimiter, sheets: sheets.flatMap((sheet) => sheet.name ?? []) }
  const proposal = await propose(opened, knowledge, { mapping, kept })
  if (proposal.questions.length > 0) return { ...proposal, file, outcome: null, rows: null }
  const read = await understand(opened, proposal.mapping, knowledge, options)
  if (read.questions.length > 0)
    return { ...proposal, questions: read.questions, file, outcome: null, rows: null }
  const { candidates, origins, findings } = read
  const difference = await differenceOf(db, candidates, proposal.mapping.replaces)
  options.signal?.throwIfAborted()
  const flags = db ? await suspicionsOf(db, knowledge, { candidates, origins, headers: read.headers }) : []
  options.signal?.throwIfAborted()
  return {
    ...proposal,
    headers: read.headers,
    questions: [],
    file,
    outcome: outcomeOf(knowledge.catalog, candidates, difference, {
      ...read.counts,
      flagged: flags.length + findings.list.filter(({ severity }) => severity === 'flag').length,
    }),
    rows: {
      candidates,
      origins,
      ...difference,
      findings: [...findings.list, ...flags].sort(
        (a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0),
      ),
      findingsTotal: findings.total + flags.length,
    },
  }
}
