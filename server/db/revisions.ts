import type { Database } from './database.ts'

export interface Head {
  /** Sequence number of the last committed change; 0: none. */
  revision: number
  /** When it was recorded (ms since 1970); 0: none. */
  recordedAt: number
  /** Grows when areas, outlines or sites change. */
  placesRevision: number
}

export async function readHead(db: Database): Promise<Head> {
  const row = await db.sql.selectFrom('head').selectAll().executeTakeFirstOrThrow()
  return { revision: row.seq, recordedAt: row.recorded_at, placesRevision: row.places_revision }
}

/** The greatest revision recorded at or before a moment; 0: nothing was known yet. */
export async function revisionAt(db: Database, moment: Date): Promise<number> {
  const row = await db.sql
    .selectFrom('changes')
    .select((column) => column.fn.max('seq').as('seq'))
    .where('recorded_at', '<=', moment.getTime())
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** First and last day of any observation; null while there is none. */
export async function observedDays(db: Database): Promise<{ from: number; to: number } | null> {
  const row = await db.sql
    .selectFrom('observations')
    .select((column) => [column.fn.min('day').as('first'), column.fn.max('day').as('last')])
    .executeTakeFirst()
  return row && row.first !== null ? { from: row.first, to: row.last } : null
}
