import type { BulkSession } from '#server/db/engines/engine.ts'
import { flag } from '#server/db/tables.ts'
import type { ReportColumns } from '#server/ingest/columns.ts'
import type { Progress } from './population.ts'
import { numberSlugs } from './slugs.ts'

/** Below this many rows it is cheaper to keep the index up to date than to build it again. */
const rebuildFrom = 200_000
const keyColumns = '(measure, place, key, day, seq, town)'

/** One reporter, one moment, one measure: what a sequence number stands for. */
interface Change {
  columns: number
  source: string
  recordedAt: number
  rows: number
  seq: number
}

/** Appends reports, oldest first; each (source, moment) becomes a batch. They are too many for the live feed, which says so. */
export async function loadReports(
  session: BulkSession,
  reports: readonly ReportColumns[],
  progress: Progress,
): Promise<void> {
  const [head] = await session.all<{ seq: number; recorded_at: number }>('select seq, recorded_at from head')
  const { changes, changeOf } = groupChanges(reports, head!.recorded_at)
  changes.forEach((change, i) => {
    change.seq = head!.seq + 1 + i
  })
  const slugs = await numberSlugs(
    session,
    reports.flatMap(({ measure, keys }) => [measure, ...keys]),
  )
  await appendBatches(session, reports, changes, slugs)
  const of = reports.reduce((sum, { place }) => sum + place.length, 0)
  const [stored] = await session.all<{ some: boolean }>('select exists (select from observations) as "some"')
  const rebuild = !stored!.some && of >= rebuildFrom
  if (rebuild) await session.run('alter table observations drop constraint observations_key')
  const numbers = await numberedPlaces(session)
  let done = 0
  for (const [i, one] of reports.entries()) {
    await appendReports(session, one, changeOf[i]!, numbers, slugs)
    done += one.place.length
    progress({ name: 'reports', done, of })
  }
  if (rebuild) {
    progress({ name: 'index', done: 0, of: 1 })
    await session.run(`alter table observations add constraint observations_key primary key ${keyColumns}`)
    progress({ name: 'index', done: 1, of: 1 })
  }
  const last = changes.at(-1)
  if (last) await session.run(`update head set seq = ${last.seq}, recorded_at = ${last.recordedAt}`)
}

function groupChanges(reports: readonly ReportColumns[], notBefore: number) {
  const changes: Change[] = []
  const changeOf = reports.map((columns, at) => {
    const found = columns.sources.map(() => new Map<number, Change>())
    return Array.from({ length: columns.place.length }, (_, row) => {
      const source = columns.source?.[row] ?? 0
      const recordedAt = Math.max(notBefore, Math.round(columns.recordedAt[row]!))
      let change = found[source]!.get(recordedAt)
      if (!change) {
        change = { columns: at, source: columns.sources[source]!, recordedAt, rows: 0, seq: 0 }
        found[source]!.set(recordedAt, change)
        changes.push(change)
      }
      change.rows++
      return change
    })
  })
  changes.sort((a, b) => a.recordedAt - b.recordedAt || compare(a.source, b.source) || a.columns - b.columns)
  return { changes, changeOf }
}

async function appendBatches(
  session: BulkSession,
  reports: readonly ReportColumns[],
  changes: readonly Change[],
  slugs: ReadonlyMap<string, number>,
): Promise<void> {
  const batches: Change[] = []
  const batchOf = changes.map((change) => {
    const open = batches.at(-1)
    if (open?.recordedAt === change.recordedAt && open.source === change.source) open.rows += change.rows
    else batches.push({ ...change })
    return batches.at(-1)!.seq
  })
  await session.append('batches', [
    { name: 'id', type: 'int8', values: batches.map(({ seq }) => seq) },
    { name: 'source', type: 'text', values: batches.map(({ source }) => source) },
    { name: 'recorded_at', type: 'int8', values: batches.map(({ recordedAt }) => recordedAt) },
    { name: 'rows', type: 'int4', values: batches.map(({ rows }) => rows) },
  ])
  await session.append('changes', [
    { name: 'seq', type: 'int8', values: changes.map(({ seq }) => seq) },
    { name: 'batch', type: 'int8', values: batchOf },
    {
      name: 'measure',
      type: 'int2',
      values: changes.map(({ columns }) => slugs.get(reports[columns]!.measure)!),
    },
    { name: 'recorded_at', type: 'int8', values: changes.map(({ recordedAt }) => recordedAt) },
    { name: 'rows', type: 'int4', values: changes.map(({ rows }) => rows) },
  ])
}

async function numberedPlaces(session: BulkSession): Promise<Map<string, { id: number; town: number }>> {
  const rows = await session.all<{ id: number; key: string; town: number }>(
    'select id, key, town from places',
  )
  return new Map(rows.map((row) => [row.key, row]))
}

async function appendReports(
  session: BulkSession,
  reports: ReportColumns,
  changeOf: readonly Change[],
  numbers: ReadonlyMap<string, { id: number; town: number }>,
  slugs: ReadonlyMap<string, number>,
): Promise<void> {
  const places = reports.places.map((id) => {
    const place = numbers.get(id)
    if (!place) throw new Error(`Report of ${reports.measure} for an unknown place: ${id}`)
    return place
  })
  const length = reports.place.length
  const keys = reports.keys.map((key) => slugs.get(key)!)
  const measure = slugs.get(reports.measure)!
  const town = Int32Array.from({ length }, (_, i) => places[reports.place[i]!]!.town)
  const place = Int32Array.from({ length }, (_, i) => places[reports.place[i]!]!.id)
  const key = Int16Array.from({ length }, (_, i) => keys[reports.key?.[i] ?? -1] ?? 0)
  const seq = Float64Array.from(changeOf, (change) => change.seq)
  await session.append('observations', [
    { name: 'town', type: 'int4', values: town },
    { name: 'place', type: 'int4', values: place },
    { name: 'day', type: 'int4', values: reports.day },
    { name: 'measure', type: 'int2', values: new Int16Array(length).fill(measure) },
    { name: 'key', type: 'int2', values: key },
    {
      name: 'flags',
      type: 'int2',
      values: Int16Array.from({ length }, (_, i) => (reports.estimated?.[i] ? flag.estimated : 0)),
    },
    { name: 'seq', type: 'int8', values: seq },
    { name: 'value', type: 'float8', values: reports.value },
  ])
  const notes = [...(reports.notes ?? [])]
  const noted = <T>(column: ArrayLike<T>) => notes.map(([row]) => column[row]!)
  await session.append('notes', [
    { name: 'town', type: 'int4', values: noted(town) },
    { name: 'place', type: 'int4', values: noted(place) },
    { name: 'day', type: 'int4', values: noted(reports.day) },
    { name: 'measure', type: 'int2', values: notes.map(() => measure) },
    { name: 'key', type: 'int2', values: noted(key) },
    { name: 'seq', type: 'int8', values: noted(seq) },
    { name: 'qualifier', type: 'text', values: notes.map(([, note]) => note.qualifier ?? null) },
    { name: 'reason', type: 'text', values: notes.map(([, note]) => note.reason ?? null) },
  ])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
