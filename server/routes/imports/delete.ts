import type { Api } from '#server/api.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { writerOf } from '#server/ingest/writer.ts'

/** `DELETE /api/imports/:id`: stops it where it is being read, and throws away what was read. */
export function registerDeleteImport(app: Api, imports: Imports): void {
  const { settings } = imports.instance.context
  app.delete('/api/imports/:id', (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { id } = imports.sessions.get(c.req.param('id'))
    imports.sessions.discard(id)
    return c.body(null, 204)
  })
}
