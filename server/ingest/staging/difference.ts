import { approvalOf } from '#server/catalog/approval-of.ts'
import { type Comparison, compareWithKnown } from '#server/db/batches/compare.ts'
import { type Missing, missingFromFile } from '#server/db/batches/missing-from-file.ts'
import { differenceCode } from '#server/db/cells/difference.ts'
import type { Database } from '#server/db/database.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ImportCounts } from '#src/contract/handing-in/imports.ts'
import { toDay } from '#src/domain/days.ts'
import { spansOf, wholeSpan } from './checks/suspicion.ts'
import type { Outcome, Staging } from './staging.ts'

export interface DifferenceFound {
  comparison: Comparison
  missing: Missing | null
}

/** What the file would change of what is known now; without a database nothing is known. */
export async function differenceOf(
  db: Database | null,
  candidates: Candidates,
  replaces: boolean,
): Promise<DifferenceFound> {
  if (db === null) return { comparison: allNew(candidates), missing: null }
  const comparison = await compareWithKnown(db, candidates)
  const { revision: atRevision } = comparison
  return { comparison, missing: replaces ? await missingFromFile(db, candidates, { atRevision }) : null }
}

/** The same rows against what is known now. */
export async function compareAgain(db: Database, catalog: Catalog, staging: Staging): Promise<Staging> {
  const { rows, outcome, mapping } = staging
  if (!rows || !outcome) return staging
  const found = await differenceOf(db, rows.candidates, mapping.replaces)
  return {
    ...staging,
    rows: { ...rows, ...found },
    outcome: outcomeOf(catalog, rows.candidates, found, outcome.counts),
  }
}

/** Counts of what changes, beside those of the sheet. */
export function outcomeOf(
  catalog: Catalog,
  candidates: Candidates,
  { comparison, missing }: DifferenceFound,
  sheet: Omit<ImportCounts, 'new' | 'changed' | 'same' | 'withdrawn'>,
): Outcome {
  const withdrawn = missing?.candidates.length ?? 0
  const { counts } = comparison
  const approval = approvalOf(catalog)
  const changing = measuresOf(candidates, (i) => comparison.difference[i] !== differenceCode.same)
  const gone = missing ? measuresOf(missing.candidates) : []
  return {
    counts: { ...sheet, ...counts, withdrawn: counts.withdrawn + withdrawn },
    touches: touchesOf(candidates),
    needsApproval: [...changing, ...gone].some((measure) => approval.has(measure)),
  }
}

function touchesOf(candidates: Candidates): Outcome['touches'] {
  const days = wholeSpan(spansOf(candidates))
  if (!days) return null
  const places = new Uint8Array(candidates.places.length)
  for (let i = 0; i < candidates.length; i++) places[candidates.place[i]!] = 1
  return {
    measures: measuresOf(candidates).sort(),
    places: places.reduce((sum, is) => sum + is, 0),
    from: toDay(days.from),
    to: toDay(days.to),
  }
}

function measuresOf({ length, measures, measure }: Candidates, which?: (index: number) => boolean): string[] {
  const found = new Uint8Array(measures.length)
  for (let i = 0; i < length; i++) if (!which || which(i)) found[measure[i]!] = 1
  return measures.filter((_, number) => found[number] === 1)
}

function allNew({ length }: Candidates): Comparison {
  return {
    revision: 0,
    difference: new Uint8Array(length).fill(differenceCode.new),
    before: new Float64Array(length).fill(Number.NaN),
    beforeEstimated: new Uint8Array(length),
    counts: { new: length, changed: 0, same: 0, withdrawn: 0 },
  }
}
