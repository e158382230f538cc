import { type Kysely, sql, type Transaction } from 'kysely'
import type { Change, ReportedCell } from '#server/ingest/change-feed.ts'
import type { Database } from './database.ts'
import { channel, committed as commitAnnounced } from './engines/engine.ts'
import { numberSlugs } from './loading/slugs.ts'
import { directoryOf, type PlaceRow } from './places.ts'
import { flag, type Tables } from './tables.ts'

export interface NewReport extends ReportedCell {
  measure: string
  qualifier: string | null
  reason: string | null
}

export interface CommitRequest {
  reports: readonly NewReport[]
  source: string
  /** Not earlier than the last commit's moment, which is used instead. */
  now: number
  /** The key of a request that may be sent twice, with a digest of its body. */
  idempotency: { key: string; digest: string } | null
}

export interface Committed {
  revision: number
  recordedAt: number
  accepted: number
  unchanged: number
}

/** The same key came with another body. */
export class IdempotencyConflict extends Error {}

const cellsKeptForLive = 20_000
const changesKept = 20_000
const requestsKeptFor = 7 * 86_400_000

/**
 * Stores reports in one transaction. Writers wait for each other at the head, so that sequence numbers have no gap and are seen
 * in their order. A report that says what is known already is counted and not stored.
 */
export async function commitReports(db: Database, request: CommitRequest): Promise<Committed> {
  const { byKey } = await directoryOf(db)
  const places = request.reports.map(({ place }) => byKey.get(place)!)
  return db.sql.transaction().execute(async (tx) => {
    const head = await tx.selectFrom('head').selectAll().forUpdate().executeTakeFirstOrThrow()
    const earlier = await answered(tx, request)
    if (earlier) return earlier
    const cells = await numberCells(tx, request.reports, places)
    const latest = await latestVersions(tx, cells)
    const fresh = cells.filter((cell, i) => !says(latest.get(i), cell))
    const recordedAt = Math.max(request.now, head.recorded_at)
    const committed: Committed = {
      revision: head.seq,
      recordedAt,
      accepted: fresh.length,
      unchanged: cells.length - fresh.length,
    }
    if (fresh.length > 0)
      committed.revision = await store(tx, fresh, { ...request, first: head.seq + 1, recordedAt })
    await remember(tx, request, committed)
    if (db.engine.name === 'postgres' && fresh.length > 0)
      await sql`select pg_notify(${channel}, ${commitAnnounced})`.execute(tx)
    return committed
  })
}

interface NumberedCell extends NewReport {
  at: PlaceRow
  measureNumber: number
  keyNumber: number
}

async function answered(
  tx: Transaction<Tables>,
  { source, idempotency }: CommitRequest,
): Promise<Committed | null> {
  if (!idempotency) return null
  const request = await tx
    .selectFrom('requests')
    .select(['digest', 'reply'])
    .where('source', '=', source)
    .where('key', '=', idempotency.key)
    .executeTakeFirst()
  if (!request) return null
  if (request.digest !== idempotency.digest) throw new IdempotencyConflict()
  return JSON.parse(request.reply) as Committed
}

async function numberCells(
  tx: Transaction<Tables>,
  reports: readonly NewReport[],
  places: readonly PlaceRow[],
): Promise<NumberedCell[]> {
  const wanted = new Set(reports.flatMap(({ measure, key }) => (key === null ? [measure] : [measure, key])))
  const numbers = await numberSlugs({ all: (text, params = []) => runRaw(tx, text, params) }, wanted)
  return reports.map((report, i) => ({
    ...report,
    at: places[i]!,
    measureNumber: numbers.get(report.measure)!,
    keyNumber: report.key === null ? 0 : numbers.get(report.key)!,
  }))
}

interface Version {
  at: number
  value: number | null
  flags: number
  qualifier: string | null
}

/** What is known of each cell, by its place in the list; left out where nothing is. */
async function latestVersions(
  tx: Transaction<Tables>,
  cells: readonly NumberedCell[],
): Promise<Map<number, Version>> {
  const { rows } = await sql<Version>`
    select distinct on (q.at) q.at::int4 as at, o.value, o.flags, n.qualifier
    from unnest(
      ${literal(cells, ({ at }) => at.town)}::text::int4[], ${literal(cells, ({ at }) => at.id)}::text::int4[],
      ${literal(cells, ({ measureNumber }) => measureNumber)}::text::int2[],
      ${literal(cells, ({ keyNumber }) => keyNumber)}::text::int2[], ${literal(cells, ({ day }) => day)}::text::int4[]
    ) with ordinality q(town, place, measure, key, day, at)
    join observations o on o.town = q.town and o.place = q.place and o.measure = q.measure and o.key = q.key
      and o.day = q.day
    left join notes n on n.town = o.town and n.place = o.place and n.measure = o.measure and n.key = o.key
      and n.day = o.day and n.seq = o.seq
    order by q.at, o.seq desc`.execute(tx)
  return new Map(rows.map((row) => [row.at - 1, row]))
}

function says(known: Version | undefined, cell: NumberedCell): boolean {
  if (!known) return cell.value === null
  if (known.value !== cell.value) return false
  const isEstimated = (known.flags & flag.estimated) !== 0
  return cell.value === null || (isEstimated === cell.estimated && known.qualifier === cell.qualifier)
}

interface Stamp {
  source: string
  first: number
  recordedAt: number
}

/** Answers the last sequence number. */
async function store(tx: Transaction<Tables>, cells: readonly NumberedCell[], stamp: Stamp): Promise<number> {
  const measures = [...new Set(cells.map(({ measure }) => measure))].sort()
  const seqOf = new Map(measures.map((measure, i) => [measure, stamp.first + i]))
  const last = stamp.first + measures.length - 1
  const { first: batch, source, recordedAt: recorded_at } = stamp
  await tx.insertInto('batches').values({ id: batch, source, recorded_at, rows: cells.length }).execute()
  const changes: Change[] = []
  for (const measure of measures) {
    const own = cells.filter((cell) => cell.measure === measure)
    const seq = seqOf.get(measure)!
    const row = { seq, batch, measure: own[0]!.measureNumber, recorded_at, rows: own.length }
    await tx.insertInto('changes').values(row).execute()
    const isTooMany = own.length > cellsKeptForLive
    const days = spanOf(own)
    changes.push({ seq, recordedAt: recorded_at, measure, days, cells: isTooMany ? null : own.map(reported) })
  }
  const seqs = literal(cells, ({ measure }) => seqOf.get(measure)!)
  await sql`insert into observations (town, place, day, measure, key, flags, seq, value)
    select * from unnest(${cellColumns(cells)}, ${literal(cells, (cell) => (cell.estimated ? flag.estimated : 0))}::text::int2[],
      ${seqs}::text::int8[], ${literal(cells, ({ value }) => value)}::text::float8[])`.execute(tx)
  const noted = cells.filter(({ qualifier, reason }) => qualifier !== null || reason !== null)
  if (noted.length > 0)
    await sql`insert into notes (town, place, day, measure, key, seq, qualifier, reason)
      select * from unnest(${cellColumns(noted)}, ${literal(noted, ({ measure }) => seqOf.get(measure)!)}::text::int8[],
        ${noted.map(({ qualifier }) => qualifier)}::text[], ${noted.map(({ reason }) => reason)}::text[])`.execute(
      tx,
    )
  const payload = JSON.stringify(changes)
  await tx.insertInto('outbox').values({ seq: last, first: batch, recorded_at, payload }).execute()
  await tx.updateTable('head').set({ seq: last, recorded_at }).execute()
  await tx
    .deleteFrom('outbox')
    .where('seq', '<=', last - changesKept)
    .execute()
  return last
}

function spanOf(cells: readonly NumberedCell[]): Change['days'] {
  let [from, to] = [cells[0]!.day, cells[0]!.day]
  for (const { day } of cells) {
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return { from, to }
}

async function remember(tx: Transaction<Tables>, request: CommitRequest, reply: Committed): Promise<void> {
  if (!request.idempotency) return
  const { source, idempotency } = request
  const recorded_at = reply.recordedAt
  await tx
    .deleteFrom('requests')
    .where('recorded_at', '<', recorded_at - requestsKeptFor)
    .execute()
  await tx
    .insertInto('requests')
    .values({ source, ...idempotency, reply: JSON.stringify(reply), recorded_at })
    .execute()
}

const cellColumns = (cells: readonly NumberedCell[]) => sql`
  ${literal(cells, ({ at }) => at.town)}::text::int4[], ${literal(cells, ({ at }) => at.id)}::text::int4[],
  ${literal(cells, ({ day }) => day)}::text::int4[], ${literal(cells, ({ measureNumber }) => measureNumber)}::text::int2[],
  ${literal(cells, ({ keyNumber }) => keyNumber)}::text::int2[]`

/** An array as text: a parameter of the same form for both engines. */
function literal(cells: readonly NumberedCell[], value: (cell: NumberedCell) => number | null): string {
  return `{${cells.map((cell) => value(cell) ?? 'NULL').join(',')}}`
}

const reported = ({ place, day, key, value, estimated }: NumberedCell): ReportedCell => ({
  place,
  day,
  key,
  value,
  estimated,
})

async function runRaw<R>(tx: Kysely<Tables>, text: string, params: readonly unknown[]): Promise<R[]> {
  const parts = text.split(/\$\d+/)
  const query = sql.join(
    parts.flatMap((part, i) => (i === 0 ? [sql.raw(part)] : [sql.val(params[i - 1]), sql.raw(part)])),
    sql``,
  )
  return (await sql<R>`${query}`.execute(tx)).rows
}
