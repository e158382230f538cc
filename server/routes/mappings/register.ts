import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { forgetMapping, listMappings } from '#server/db/mappings.ts'
import { ApiError } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import type { MappingsReply } from '#src/contract/handing-in/imports.ts'

/** How sheets of a shape are read, as it was confirmed by a commit. */
export function registerMappings(app: Api, { db, settings }: Context): void {
  app.get('/api/mappings', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    return c.json<MappingsReply>({ mappings: await listMappings(db) }, 200, { 'cache-control': 'no-store' })
  })
  app.delete('/api/mappings/:shape', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { shape } = c.req.param()
    if (!(await forgetMapping(db, shape))) throw new ApiError('unknown-mapping', { shape })
    return c.body(null, 204)
  })
}
