import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { approveBatch, rejectBatch } from '#server/db/batches/decide-batch.ts'
import { withdrawBatch } from '#server/db/batches/withdraw-batch.ts'
import { settleBatch } from '#server/ingest/settle-batch.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { type Batch, BatchDecision } from '#src/contract/handing-in/batches.ts'
import { foundBatch } from './found-batch.ts'

const verbs = { approve: approveBatch, reject: rejectBatch, withdraw: withdrawBatch }

/** `POST /api/batches/:id/{approve,reject,withdraw}`: what became of it; of a withdrawal, the batch that takes it back. */
export function registerBatchDecisions(app: Api, context: Context): void {
  const { clock, db, settings } = context
  for (const [verb, decide] of Object.entries(verbs))
    app.post(`/api/batches/:id/${verb}`, async (c) => {
      writerOf(c.req.raw, c.get('viewer'), settings)
      const decision = await readJson(c.req.raw, BatchDecision)
      const id = c.req.param('id') ?? ''
      const batch = await foundBatch(db, id)
      const settled = await settleBatch(context, id, () =>
        decide(db, batch.id, { ...decision, now: clock.now().getTime() }),
      )
      return c.json<Batch>(settled, 200, { 'cache-control': 'no-store' })
    })
}
