import type { Database } from '#server/db/database.ts'
import { openFile } from '#server/ingest/reading/open-file.ts'
import type { OpenedFile, OpenedSheet } from '#server/ingest/reading/sheet.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { presentMapping } from '#server/ingest/understanding/present-mapping.ts'
import type { Proposal } from '#server/ingest/understanding/proposal.ts'
import { propose } from '#server/ingest/understanding/propose.ts'
import { understand } from '#server/ingest/understanding/understand.ts'
import type { KeptMapping, SheetMapping } from '#src/contract/handing-in/imports.ts'
import { filledSheets, sheetOf } from './choose-sheet.ts'
import { differenceOf, outcomeOf } from './difference.ts'
import type { Staging } from './staging.ts'
import { suspicionsOf } from './suspicions.ts'

export interface StageRequest {
  name: string
  bytes: Uint8Array
  /** As somebody decided; null: as proposed, or as kept for the sheet's shape. */
  mapping: SheetMapping | null
  kept: readonly KeptMapping[]
  /** Of a workbook with several; null: the mapping's, or the only one that is filled. */
  sheet?: string | null
  /** What the caller knows better than the proposal. */
  adjust?: (proposal: Proposal) => SheetMapping
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
  request: StageRequest,
  { db, knowledge }: StageGround,
  options: StageOptions = {},
): Promise<Staging> {
  const { signal } = options
  const opened = await openFile(request.name, request.bytes, { ...(signal && { signal }) })
  const asked = await readHeading(opened, request, knowledge)
  const { sheet, ...heading } = asked
  if (heading.questions.length > 0) return { ...heading, outcome: null, rows: null }
  const read = await understand(sheet, heading.mapping, knowledge, options)
  if (read.questions.length > 0) return { ...heading, questions: read.questions, outcome: null, rows: null }
  const { candidates, origins, findings, headers } = read
  const difference = await differenceOf(db, candidates, heading.mapping.replaces)
  signal?.throwIfAborted()
  const flags = db ? await suspicionsOf(db, knowledge, { candidates, origins, headers }) : []
  signal?.throwIfAborted()
  const flagged = findings.list.filter(({ severity }) => severity === 'flag').length + flags.length
  return {
    ...heading,
    outcome: outcomeOf(knowledge.catalog, candidates, difference, { ...read.counts, flagged }),
    rows: {
      candidates,
      origins,
      ...difference,
      findings: [...findings.list, ...flags].sort(
        (a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1),
      ),
      findingsTotal: findings.total + flags.length,
    },
  }
}

type Heading = Omit<Staging, 'outcome' | 'rows'> & { sheet: OpenedSheet }

/** Which sheet, and how its columns are read. */
async function readHeading(
  opened: OpenedFile,
  { mapping, kept, sheet: wanted, adjust }: StageRequest,
  knowledge: Knowledge,
): Promise<Heading> {
  const { format, encoding, delimiter, sheets } = opened
  const file = { format, encoding, delimiter, sheets: sheets.flatMap(({ name }) => name ?? []) }
  const named = wanted ?? mapping?.sheet ?? null
  const filled = named === null ? await filledSheets(opened) : []
  const sheet = filled[0] ?? sheetOf(opened, named)
  const proposal = mapping ? null : await propose(sheet, knowledge, kept)
  const decided = mapping ?? (proposal && adjust ? adjust(proposal) : null)
  const presented = await presentMapping(sheet, decided ?? proposal!.mapping, knowledge)
  const heading = { ...presented, reasons: proposal?.reasons ?? [], file, sheet }
  if (filled.length > 1)
    return { ...heading, questions: [{ ask: 'sheet', sheets: filled.flatMap(({ name }) => name ?? []) }] }
  return decided || !proposal ? heading : { ...heading, questions: proposal.questions }
}
