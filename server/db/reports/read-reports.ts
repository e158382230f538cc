import { sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import { directoryOf } from '#server/db/places/places.ts'
import { emptyPlaceReports, type PlaceReports, ReportColumnsBuilder, type Reports } from './report-columns.ts'

export type { Reports } from './report-columns.ts'

export interface ReportQuery {
  measure: string
  /** Inclusive day numbers. */
  from?: number
  to?: number
  /** As known after this sequence number; omitted: now. */
  atRevision?: number
  /** Of the reports that were replaced, so many are kept beside the latest: all of them, or none where there are more. */
  earlierKept?: number
}

/**
 * One row a place comes back, with its reports in one text: a row an observation would cost ten times as much to parse. The
 * latest of several reports is chosen here and not in SQL, where it needs a sort.
 */
export async function readReports(db: Database, query: ReportQuery): Promise<Reports> {
  const directory = await directoryOf(db)
  const measure = directory.slugNumbers.get(query.measure) ?? (await numberOf(db, query.measure))
  const builder = new ReportColumnsBuilder(query.earlierKept)
  if (measure === undefined) return builder.finish(new Map())
  const conditions = [sql`measure = ${measure}`]
  if (query.atRevision !== undefined) conditions.push(sql`seq <= ${query.atRevision}`)
  if (query.from !== undefined) conditions.push(sql`day >= ${query.from}`)
  if (query.to !== undefined) conditions.push(sql`day <= ${query.to}`)
  const { rows } = await sql<{ place: number; n: number; reports: string }>`
    select place, count(*)::int4 as n,
      string_agg(concat_ws(' ', (day::int8 * 32768 + key) * 2 + (flags & 1), seq, value), ',') as reports
    from observations where ${sql.join(conditions, sql` and `)} group by place`.execute(db.sql)
  const known = await directoryOf(
    db,
    rows.some((row) => !directory.byNumber.has(row.place)),
  )
  rows.sort((a, b) => a.place - b.place)
  for (const row of rows) builder.add(known.byNumber.get(row.place)!.key, parseReports(row.reports, row.n))
  return builder.finish(await momentsOf(db, measure), (await slugsFor(db, builder.keyNumbers)).slugs)
}

/** `packed seq value,…`; a withdrawn report has no value. */
function parseReports(text: string, n: number): PlaceReports {
  const reports = emptyPlaceReports(n)
  let at = 0
  for (let i = 0; i < n; i++) {
    const comma = text.indexOf(',', at)
    const end = comma < 0 ? text.length : comma
    const first = text.indexOf(' ', at)
    const second = text.indexOf(' ', first + 1)
    const hasValue = second > 0 && second < end
    const packed = Number(text.slice(at, first))
    const cell = Math.floor(packed / 2)
    reports.days[i] = Math.floor(cell / 32768)
    reports.keys[i] = ((cell % 32768) + 32768) % 32768
    reports.estimated[i] = packed - cell * 2
    reports.seqs[i] = Number(text.slice(first + 1, hasValue ? second : end))
    reports.values[i] = hasValue ? Number(text.slice(second + 1, end)) : Number.NaN
    at = end + 1
  }
  return reports
}

async function numberOf(db: Database, measure: string): Promise<number | undefined> {
  return (await directoryOf(db, true)).slugNumbers.get(measure)
}

async function slugsFor(db: Database, keys: Iterable<number>) {
  const directory = await directoryOf(db)
  const isKnown = [...keys].every((key) => key === 0 || directory.slugs.has(key))
  return isKnown ? directory : directoryOf(db, true)
}

async function momentsOf(db: Database, measure: number): Promise<Map<number, number>> {
  const { rows } = await sql<{ moments: string | null }>`
    select string_agg(concat_ws(' ', seq, recorded_at), ',') as moments
    from changes where measure = ${measure}`.execute(db.sql)
  const pairs = rows[0]?.moments?.split(',') ?? []
  return new Map(pairs.map((pair) => pair.split(' ').map(Number) as [number, number]))
}
