import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'
import { observedDays } from '#server/db/revisions.ts'
import type { Change, Commit } from '#server/ingest/change-feed.ts'

/** Commits after `seq`, oldest first; stops when they hold `limit` changes. Null: not all of them are kept. */
export async function readCommits(db: Database, seq: number, limit: number): Promise<Commit[] | null> {
  const rows = await db.sql
    .selectFrom('outbox')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  if (rows.length === 0) {
    const { seq: head } = await db.sql.selectFrom('head').select('seq').executeTakeFirstOrThrow()
    return head === seq ? [] : null
  }
  if (rows[0]!.first > seq + 1) return null
  const commits: Commit[] = []
  let changes = 0
  for (const row of rows) {
    if (changes > 0 && changes + row.seq - row.first >= limit) break
    changes += row.seq - row.first + 1
    commits.push({ seq: row.seq, recordedAt: row.recorded_at, changes: JSON.parse(row.payload) as Change[] })
  }
  return commits
}

/** Stands for all commits after `seq` where they are no longer kept: which measures changed, and not how. */
export async function summariseCommits(db: Database, seq: number): Promise<Commit> {
  const rows = await db.sql
    .selectFrom('changes')
    .select((column) => [
      'measure',
      column.fn.max('seq').as('seq'),
      column.fn.max('recorded_at').as('recorded_at'),
    ])
    .where('seq', '>', seq)
    .groupBy('measure')
    .orderBy('seq')
    .execute()
  const { slugs } = await directoryOf(db, true)
  const last = rows.at(-1)
  // Which days a bulk load touched is not worth a scan: all that there are.
  const days = (await observedDays(db)) ?? { from: 0, to: 0 }
  return {
    seq: last?.seq ?? seq,
    recordedAt: last?.recorded_at ?? 0,
    changes: rows.map((row) => ({
      seq: row.seq,
      recordedAt: row.recorded_at,
      measure: slugs.get(row.measure)!,
      days,
      cells: null,
    })),
  }
}
