import type { BulkSession } from '#server/db/engines/engine.ts'
import type { PlaceRow } from '#server/db/places/places.ts'
import { flag } from '#server/db/tables.ts'
import type { Change, ReportedCell } from '#server/ingest/change-feed.ts'
import { type Cells, cellColumns } from './cells.ts'

/** More cells than this are not told one by one over the live feed. */
const cellsKeptForLive = 20_000
const changesKept = 20_000

export interface Stamp {
  /** The sequence number of its first change, and the batch's own where it has none yet. */
  first: number
  batch?: number
  recordedAt: number
  /** Slugs by their number, those of this commit too. */
  slugs: ReadonlyMap<number, string>
  places: ReadonlyMap<number, PlaceRow>
}

interface MeasureRun {
  seq: number
  measure: number
  from: number
  to: number
}

/**
 * Stores cells, one sequence number a measure, with what the live feed tells of them. Only for a writer that holds the head,
 * and only cells that say something new. Answers the last sequence number.
 */
export async function storeCells(session: BulkSession, cells: Cells, stamp: Stamp): Promise<number> {
  const { recordedAt, first } = stamp
  const runs = measureRuns(cells, first)
  const last = first + runs.length - 1
  await session.append('changes', [
    { name: 'seq', type: 'int8', values: runs.map(({ seq }) => seq) },
    { name: 'batch', type: 'int8', values: runs.map(() => stamp.batch ?? first) },
    { name: 'measure', type: 'int2', values: runs.map(({ measure }) => measure) },
    { name: 'recorded_at', type: 'int8', values: runs.map(() => recordedAt) },
    { name: 'rows', type: 'int4', values: runs.map(({ from, to }) => to - from) },
  ])
  const seqs = new Float64Array(cells.length)
  for (const { seq, from, to } of runs) seqs.fill(seq, from, to)
  await session.append('observations', [
    ...cellColumns(cells),
    { name: 'flags', type: 'int2', values: cells.flags },
    { name: 'seq', type: 'int8', values: seqs },
    { name: 'value', type: 'float8', values: cells.value },
  ])
  await appendNotes(session, cells, seqs)
  const payload = JSON.stringify(runs.map((run) => changeOf(cells, run, stamp)))
  await session.all('insert into outbox (seq, first, recorded_at, payload) values ($1, $2, $3, $4)', [
    last,
    first,
    recordedAt,
    payload,
  ])
  await session.all('update head set seq = $1, recorded_at = $2', [last, recordedAt])
  await session.all('delete from outbox where seq <= $1', [last - changesKept])
  return last
}

/** Cells are sorted by measure. */
function measureRuns({ measure, length }: Cells, first: number): MeasureRun[] {
  const runs: MeasureRun[] = []
  for (let i = 0; i < length; i++) {
    const open = runs.at(-1)
    if (open && open.measure === measure[i]) open.to = i + 1
    else runs.push({ seq: first + runs.length, measure: measure[i]!, from: i, to: i + 1 })
  }
  return runs
}

async function appendNotes(session: BulkSession, cells: Cells, seqs: Float64Array): Promise<void> {
  const noted = [...new Set([...cells.qualifiers.keys(), ...cells.reasons.keys()])]
  if (noted.length === 0) return
  const of = <T>(column: ArrayLike<T>) => noted.map((row) => column[row]!)
  const columns = cellColumns(cells) as { name: string; type: 'int4' | 'int2'; values: ArrayLike<number> }[]
  await session.append('notes', [
    ...columns.map((column) => ({ ...column, values: of(column.values) })),
    { name: 'seq', type: 'int8', values: of(seqs) },
    { name: 'qualifier', type: 'text', values: noted.map((row) => cells.qualifiers.get(row) ?? null) },
    { name: 'reason', type: 'text', values: noted.map((row) => cells.reasons.get(row) ?? null) },
  ])
}

function changeOf(cells: Cells, { seq, measure, from, to }: MeasureRun, stamp: Stamp): Change {
  let [first, last] = [cells.day[from]!, cells.day[from]!]
  for (let i = from; i < to; i++) {
    first = Math.min(first, cells.day[i]!)
    last = Math.max(last, cells.day[i]!)
  }
  const isTooMany = cells.length > cellsKeptForLive
  return {
    seq,
    recordedAt: stamp.recordedAt,
    measure: stamp.slugs.get(measure)!,
    days: { from: first, to: last },
    cells: isTooMany ? null : Array.from({ length: to - from }, (_, i) => reported(cells, from + i, stamp)),
  }
}

function reported(cells: Cells, i: number, { slugs, places }: Stamp): ReportedCell {
  const value = cells.value[i]!
  return {
    place: places.get(cells.place[i]!)!.key,
    day: cells.day[i]!,
    key: slugs.get(cells.key[i]!) ?? null,
    value: Number.isNaN(value) ? null : value,
    estimated: (cells.flags[i]! & flag.estimated) !== 0,
  }
}
