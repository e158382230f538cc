import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { addReporter, readReporters, revokeReporter } from '#server/db/access/reporters.ts'
import { ApiError, fault } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import {
  NewReporter,
  type NewReporterReply,
  type Reporter,
  type ReportersReply,
} from '#src/contract/access/reporters.ts'

/** Tokens for devices and offices: given, listed and taken back by who may write. */
export function registerReporters(app: Api, instance: Instance): void {
  const { catalog, clock, db, live, settings } = instance.context
  app.get('/api/reporters', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const reporters = (await readReporters(db)).map(({ reporter }) => reporter)
    return c.json<ReportersReply>({ reporters }, 200, { 'cache-control': 'no-store' })
  })
  app.post('/api/reporters', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const wanted = await readJson(c.req.raw, NewReporter)
    await check(wanted)
    const made = await addReporter(db, wanted, clock.now().getTime())
    await live.announce('reporters')
    return c.json<NewReporterReply>(made, 201, { 'cache-control': 'no-store' })
  })
  app.delete('/api/reporters/:reporter', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { reporter: id } = c.req.param()
    const revoked = await revokeReporter(db, id, clock.now().getTime())
    if (!revoked) throw new ApiError('unknown-reporter', { reporter: id })
    await live.announce('reporters')
    return c.json<Reporter>(revoked, 200, { 'cache-control': 'no-store' })
  })

  /** Limits that name what is not there would shut the reporter out of everything. */
  async function check({ measures, areas }: NewReporter): Promise<void> {
    const { gazetteer } = await instance.places()
    const known = new Set(catalog.measures.map(({ id }) => id))
    const faults = [
      ...(measures ?? []).flatMap((measure, i) =>
        known.has(measure) ? [] : [fault(null, `measures.${i}`, 'unknown-measure', { measure })],
      ),
      ...(areas ?? []).flatMap((area, i) =>
        gazetteer.area.has(area) ? [] : [fault(null, `areas.${i}`, 'unknown-area', { area })],
      ),
    ]
    if (faults.length > 0) throw new ApiError('refused-rows', { count: faults.length }, faults)
  }
}
