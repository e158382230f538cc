import type { Database } from '#server/db/database.ts'
import type { Candidates } from '#server/ingest/candidates.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
import { type Suspicion, spansOf } from './suspicion.ts'
import { type Timeline, timelinesOf } from './timelines.ts'

/** How far around the file the neighbours of its first and last days are looked for. */
const daysAround = 60

/** Figures that count up from a beginning and fall, within the file or against what is known before and after. */
export async function cumulativeFalls(
  db: Database,
  catalog: Catalog,
  candidates: Candidates,
): Promise<Suspicion[]> {
  const found: Suspicion[] = []
  const spans = spansOf(candidates)
  for (const measure of catalog.measures) {
    if (measure.kind !== 'stock' || !measure.cumulative) continue
    const span = spans[candidates.measures.indexOf(measure.id)]
    if (!span) continue
    const around = { from: span.from - daysAround, to: span.to + daysAround }
    const timelines = await timelinesOf(db, candidates, measure.id, around)
    for (const keyed of timelines.values()) for (const one of keyed.values()) found.push(...fallsOf(one))
  }
  return found
}

function fallsOf({ days, values, indexes }: Timeline): Suspicion[] {
  const found: Suspicion[] = []
  let before = -1
  for (let i = 0; i < days.length; i++) {
    if (Number.isNaN(values[i]!)) continue
    if (before >= 0 && values[i]! < values[before]!) {
      const isTold = indexes[i]! >= 0
      const index = isTold ? indexes[i]! : indexes[before]!
      const args = { before: values[before]!, after: values[i]!, day: toDay(days[i]!) }
      if (index >= 0) found.push({ code: 'cumulative-falls', why: isTold ? null : 'later', index, args })
    }
    before = i
  }
  return found
}
