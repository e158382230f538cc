import type { Database } from '#server/db/database.ts'
import type { CandidateOrigins, Candidates } from '#server/ingest/candidates.ts'
import type { Found } from '#server/ingest/understanding/found.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { cumulativeFalls } from './checks/cumulative-falls.ts'
import { farFromHistory } from './checks/far-from-history.ts'
import { ratioOverOne } from './checks/ratio-over-one.ts'

interface Sheet {
  candidates: Candidates
  origins: CandidateOrigins
  headers: readonly string[]
}

/** What is only pointed at: it may be true. */
export async function suspicionsOf(
  db: Database,
  { catalog }: Knowledge,
  { candidates, origins, headers }: Sheet,
): Promise<Found[]> {
  const found = [
    ...(await farFromHistory(db, candidates)),
    ...(await ratioOverOne(db, catalog, candidates)),
    ...(await cumulativeFalls(db, catalog, candidates)),
  ]
  return found.map(({ code, why, index, args }) => {
    const column = origins.column[index]!
    return {
      severity: 'flag' as const,
      code,
      why,
      row: origins.row[index]!,
      column: column < 0 ? null : column,
      header: headers[column] ?? '',
      found: String(candidates.value[index]),
      args,
      within: null,
      candidates: [],
    }
  })
}
