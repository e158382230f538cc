import type { Insertable } from 'kysely'
import { type Cells, cellColumns } from '#server/db/cells/cells.ts'
import { digestOf } from '#server/db/cells/digest-of.ts'
import type { BulkSession } from '#server/db/engines/engine.ts'
import type { Tables } from '#server/db/tables.ts'
import { insertBatch, nextAside } from './insert-batch.ts'

type NewPending = Omit<Insertable<Tables['batches']>, 'id' | 'state' | 'digest'>

/** Keeps a batch with its rows until somebody decides. Answers its number: that of the one which waits with the same rows already, or its own. */
export async function keepPending(session: BulkSession, cells: Cells, batch: NewPending): Promise<number> {
  const digest = await digestOf(cells)
  const [waiting] = await session.all<{ id: number }>(
    `select id from batches where state = 'pending' and digest = $1`,
    [digest],
  )
  if (waiting) return waiting.id
  const id = await nextAside(session)
  await insertBatch(session, { ...batch, id, state: 'pending', digest })
  const words = (of: ReadonlyMap<number, string>) => Array.from(cells.value, (_, i) => of.get(i) ?? null)
  await session.append('pending_rows', [
    { name: 'batch', type: 'int8', values: new Float64Array(cells.length).fill(id) },
    ...cellColumns(cells),
    { name: 'flags', type: 'int2', values: cells.flags },
    { name: 'value', type: 'float8', values: cells.value },
    { name: 'qualifier', type: 'text', values: words(cells.qualifiers) },
    { name: 'reason', type: 'text', values: words(cells.reasons) },
  ])
  return id
}

const rowsPerQuery = 50_000

interface PendingText {
  n: number
  cells: string | null
  words: string | null
}

/** The rows of a waiting batch, in the order of the observations' index. */
export async function readPending(
  session: Pick<BulkSession, 'all'>,
  batch: number,
  rows: number,
): Promise<Cells> {
  const cells = {
    length: rows,
    town: new Int32Array(rows),
    place: new Int32Array(rows),
    day: new Int32Array(rows),
    measure: new Int16Array(rows),
    key: new Int16Array(rows),
    flags: new Int16Array(rows),
    value: new Float64Array(rows),
    qualifiers: new Map<number, string>(),
    reasons: new Map<number, string>(),
  }
  for (let at = 0; at < rows; ) {
    const behind =
      at === 0 ? [] : [cells.measure, cells.place, cells.key, cells.day].map((column) => column[at - 1]!)
    const [page] = await session.all<PendingText>(pageOf(behind.length > 0), [batch, ...behind])
    if (!page?.cells) throw new Error(`Batch ${batch} has ${at} of its ${rows} rows`)
    page.cells.split(',').forEach((text, i) => {
      const [town, place, day, measure, key, flags, value = Number.NaN] = text.split(' ').map(Number)
      cells.town[at + i] = town!
      cells.place[at + i] = place!
      cells.day[at + i] = day!
      cells.measure[at + i] = measure!
      cells.key[at + i] = key!
      cells.flags[at + i] = flags!
      cells.value[at + i] = value
    })
    for (const [row, qualifier, reason] of JSON.parse(page.words ?? '[]') as [
      number,
      string | null,
      string | null,
    ][]) {
      if (qualifier !== null) cells.qualifiers.set(at + row - 1, qualifier)
      if (reason !== null) cells.reasons.set(at + row - 1, reason)
    }
    at += page.n
  }
  return cells
}

const order = 'measure, place, key, day'

const pageOf = (hasBefore: boolean) => `
  select count(*)::int4 as n,
    string_agg(concat_ws(' ', town, place, day, measure, key, flags, value), ',' order by at) as cells,
    (json_agg(json_build_array(at, qualifier, reason)) filter (where qualifier is not null or reason is not null))::text as words
  from (
    select *, row_number() over (order by ${order}) as at from (
      select * from pending_rows where batch = $1 ${hasBefore ? `and (${order}) > ($2::int2, $3::int4, $4::int2, $5::int4)` : ''}
      order by ${order} limit ${rowsPerQuery}
    ) page
  ) numbered`
