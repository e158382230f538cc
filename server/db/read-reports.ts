import { sql } from 'kysely'
import { parseNumbers } from './array-text.ts'
import type { Database } from './database.ts'
import { directoryOf } from './places.ts'
import { ReportColumnsBuilder, type Reports } from './report-columns.ts'

export type { Reports } from './report-columns.ts'

export interface ReportQuery {
  measure: string
  /** Inclusive day numbers. */
  from?: number
  to?: number
  /** As known after this sequence number; omitted: now. */
  atRevision?: number
}

interface PlaceArrays {
  place: number
  n: number
  days: string
  keys: string
  seqs: string
  marks: string
  numbers: string
}

/**
 * One row a place comes back, with its reports as arrays: a row an observation would cost ten times as much to parse. The
 * latest of several reports is chosen here and not in SQL, where it needs a sort.
 */
export async function readReports(db: Database, query: ReportQuery): Promise<Reports> {
  const directory = await directoryOf(db)
  const measure = directory.slugNumbers.get(query.measure) ?? (await numberOf(db, query.measure))
  const builder = new ReportColumnsBuilder()
  if (measure === undefined) return builder.finish(new Map())
  const conditions = [sql`measure = ${measure}`]
  if (query.atRevision !== undefined) conditions.push(sql`seq <= ${query.atRevision}`)
  if (query.from !== undefined) conditions.push(sql`day >= ${query.from}`)
  if (query.to !== undefined) conditions.push(sql`day <= ${query.to}`)
  const { rows } = await sql<PlaceArrays>`
    select place, count(*)::int4 as n, array_agg(day)::text as days, array_agg(key)::text as keys,
      array_agg(seq)::text as seqs, array_agg(flags)::text as marks, array_agg(value)::text as numbers
    from observations where ${sql.join(conditions, sql` and `)} group by place`.execute(db.sql)
  const known = await directoryOf(
    db,
    rows.some((row) => !directory.byNumber.has(row.place)),
  )
  rows.sort((a, b) => a.place - b.place)
  for (const row of rows) {
    const read = (text: string) => {
      const numbers = new Float64Array(row.n)
      parseNumbers(text, numbers)
      return numbers
    }
    builder.add(known.byNumber.get(row.place)!.key, {
      days: read(row.days),
      keys: read(row.keys),
      seqs: read(row.seqs),
      flags: read(row.marks),
      values: read(row.numbers),
    })
  }
  return builder.finish(await momentsOf(db, measure), (await slugsFor(db, builder.keyNumbers)).slugs)
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
  const { rows } = await sql<{ n: number; seqs: string; moments: string }>`
    select count(*)::int4 as n, array_agg(seq)::text as seqs, array_agg(recorded_at)::text as moments
    from changes where measure = ${measure}`.execute(db.sql)
  const { n, seqs, moments } = rows[0]!
  const [numbers, times] = [new Float64Array(n), new Float64Array(n)]
  if (n > 0) {
    parseNumbers(seqs, numbers)
    parseNumbers(moments, times)
  }
  return new Map(Array.from(numbers, (seq, i) => [seq, times[i]!]))
}
