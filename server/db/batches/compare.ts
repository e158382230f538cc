import { countDifferences, type DifferenceCounts, differencesOf } from '#server/db/cells/difference.ts'
import { numberCandidates, numbersFor } from '#server/db/cells/number-candidates.ts'
import { readKnown } from '#server/db/cells/read-known.ts'
import type { Database } from '#server/db/database.ts'
import { readerOf } from '#server/db/reader.ts'
import { readHead } from '#server/db/revisions.ts'
import { flag } from '#server/db/tables.ts'
import type { Candidates } from '#server/ingest/candidates.ts'

/** Candidates beside what is known, by their index. */
export interface Comparison {
  /** What was known is as of this revision. */
  revision: number
  /** Indexes into `differences`. */
  difference: Uint8Array
  /** NaN: nothing was known. */
  before: Float64Array
  beforeEstimated: Uint8Array
  counts: DifferenceCounts
}

/** What candidates would change of what is known now, or was after a revision. No cell may be there twice. */
export async function compareWithKnown(
  db: Database,
  candidates: Candidates,
  { atRevision }: { atRevision?: number } = {},
): Promise<Comparison> {
  const revision = atRevision ?? (await readHead(db)).revision
  const { cells, candidate } = numberCandidates(candidates, await numbersFor(db, candidates))
  const known = await readKnown(readerOf(db), cells, { revision })
  const codes = differencesOf(cells, known)
  const { length } = candidates
  const comparison: Comparison = {
    revision,
    difference: new Uint8Array(length),
    before: new Float64Array(length),
    beforeEstimated: new Uint8Array(length),
    counts: countDifferences(codes),
  }
  candidate.forEach((row, i) => {
    comparison.difference[row] = codes[i]!
    comparison.before[row] = known.value[i]!
    comparison.beforeEstimated[row] = known.flags[i]! & flag.estimated
  })
  return comparison
}
