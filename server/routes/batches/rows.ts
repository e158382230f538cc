import type { Api } from '#server/api.ts'
import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { readBatchRows, type StoredRow } from '#server/db/batches/batch-rows.ts'
import { type Directory, directoryOf } from '#server/db/places/places.ts'
import { readerOf } from '#server/db/reader.ts'
import { flag } from '#server/db/tables.ts'
import { ApiError } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import { type BatchRow, BatchRowsQuery, type BatchRowsReply } from '#src/contract/handing-in/batches.ts'
import { toDay } from '#src/domain/days.ts'
import { foundBatch } from './found-batch.ts'

/**
 * `GET /api/batches/:id/rows`: for who may write. What waits for approval is shown to who brought it and who approves, and whoever
 * is neither of them has no business there: they say who they are. Names are no accounts, so that it reminds and does not guard.
 */
export function registerBatchRows(app: Api, instance: Instance): void {
  const { catalog, db, settings } = instance.context
  app.get('/api/batches/:id/rows', async (c) => {
    const viewer = c.get('viewer')
    writerOf(c.req.raw, viewer, settings)
    const { author, ...page } = parseQuery(BatchRowsQuery, c.req.url)
    const batch = await foundBatch(db, c.req.param('id'))
    if (batch.state === 'pending' && author === undefined) throw new ApiError('name-required', {})
    const { rows, total } = await readBatchRows(readerOf(db), batch, page)
    const { gazetteer } = await instance.places()
    const directory = await directoryOf(db, true)
    const small = new Set(
      catalog.measures.filter(({ suppressBelow }) => suppressBelow !== undefined).map(({ id }) => id),
    )
    const told = rows.map((row) => describe(row, directory, gazetteer))
    return c.json<BatchRowsReply>(
      {
        rows: told.map((row) => (!viewer.seesSmallCounts && small.has(row.measure) ? suppressed(row) : row)),
        total,
      },
      200,
      { 'cache-control': 'no-store' },
    )
  })
}

function describe(row: StoredRow, { byNumber, slugs }: Directory, { area, site }: Gazetteer): BatchRow {
  const place = byNumber.get(row.place)?.key ?? String(row.place)
  return {
    measure: slugs.get(row.measure)!,
    key: slugs.get(row.key) ?? null,
    place,
    placeName: site.get(place)?.name ?? area.get(place)?.name ?? place,
    day: toDay(row.day),
    before: row.before,
    after: row.after,
    estimated: (row.flags & flag.estimated) !== 0,
    qualifier: row.qualifier,
    reason: row.reason,
    superseded: row.superseded,
    suppressed: false,
  }
}

const suppressed = (row: BatchRow): BatchRow => ({
  ...row,
  before: null,
  after: null,
  estimated: false,
  qualifier: null,
  reason: null,
  suppressed: true,
})
