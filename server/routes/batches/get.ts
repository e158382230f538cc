import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { batchOf, listBatches } from '#server/db/batches/read-batches.ts'
import { readerOf } from '#server/db/reader.ts'
import { mayWrite } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import { type Batch, BatchesQuery, type BatchesReply } from '#src/contract/handing-in/batches.ts'
import { foundBatch, isUndecided } from './found-batch.ts'
import { withoutWords } from './without-words.ts'

const unkept = { 'cache-control': 'no-store' }

export function registerBatches(app: Api, { catalog, db, settings }: Context): void {
  app.get('/api/batches', async (c) => {
    const { before, limit, ...filter } = parseQuery(BatchesQuery, c.req.url)
    const viewer = c.get('viewer')
    const older = before === undefined ? null : await foundBatch(db, before)
    const found = await listBatches(readerOf(db), {
      ...filter,
      undecided: mayWrite(c.req.raw, viewer, settings),
      ...(older && { before: { recordedAt: older.recorded_at, id: older.id } }),
      limit: limit + 1,
    })
    const batches = found.slice(0, limit).map(batchOf)
    return c.json<BatchesReply>(
      {
        batches: viewer.seesSmallCounts ? batches : batches.map((one) => withoutWords(one, catalog)),
        more: found.length > limit,
      },
      200,
      unkept,
    )
  })
  app.get('/api/batches/:id', async (c) => {
    const viewer = c.get('viewer')
    const isHidden = !mayWrite(c.req.raw, viewer, settings)
    const batch = await foundBatch(db, c.req.param('id'), (one) => !(isHidden && isUndecided(one)))
    const told = batchOf(batch)
    return c.json<Batch>(viewer.seesSmallCounts ? told : withoutWords(told, catalog), 200, unkept)
  })
}
