import { candidatesOf } from '#server/ingest/report-candidates.ts'
import { numberCandidates, numbersFor } from './cells/number-candidates.ts'
import { readKnown } from './cells/read-known.ts'
import type { Database } from './database.ts'
import { readerOf } from './reader.ts'
import { flag } from './tables.ts'

export interface Cell {
  place: string
  day: number
  /** Breakdown key; null: without one. */
  key: string | null
}

export interface EarlierVersion {
  /** NaN: withdrawn. */
  value: number
  estimated: boolean
  /** Milliseconds since 1970. */
  recordedAt: number
}

/** What was known of each cell of a measure after a revision, in the order given; null: nothing. */
export async function versionsAt(
  db: Database,
  measure: string,
  revision: number,
  cells: readonly Cell[],
): Promise<(EarlierVersion | null)[]> {
  if (cells.length === 0) return []
  const candidates = candidatesOf(
    cells.map((cell) => ({ ...cell, measure, value: null, estimated: false, qualifier: null, reason: null })),
  )
  const { cells: sorted, candidate } = numberCandidates(candidates, await numbersFor(db, candidates))
  const known = await readKnown(readerOf(db), sorted, { revision })
  const moments = await momentsOf(db, known.seq)
  const versions = new Array<EarlierVersion | null>(cells.length).fill(null)
  candidate.forEach((row, i) => {
    const recordedAt = moments.get(known.seq[i]!)
    if (recordedAt === undefined) return
    const estimated = (known.flags[i]! & flag.estimated) !== 0
    versions[row] = { value: known.value[i]!, estimated, recordedAt }
  })
  return versions
}

async function momentsOf(db: Database, seqs: Float64Array): Promise<Map<number, number>> {
  const wanted = [...new Set(seqs)]
  const rows = await readerOf(db).all<{ seq: number; recorded_at: number }>(
    'select seq, recorded_at from changes where seq = any($1::text::int8[])',
    [`{${wanted}}`],
  )
  return new Map(rows.map(({ seq, recorded_at }) => [seq, recorded_at]))
}

/** When the first change after a revision was recorded, ms; null: there is none. */
export async function firstMomentAfter(db: Database, revision: number): Promise<number | null> {
  const row = await db.sql
    .selectFrom('changes')
    .select((column) => column.fn.min('recorded_at').as('first'))
    .where('seq', '>', revision)
    .executeTakeFirst()
  return row?.first ?? null
}
