import type { Api } from '#server/api.ts'
import { localeOf } from '#server/errors.ts'
import { describeImport } from '#server/ingest/staging/describe-import.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { writerOf } from '#server/ingest/writer.ts'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'

/** `GET /api/imports/:id`: how far it has come, and what it says. */
export function registerGetImport(app: Api, imports: Imports): void {
  const { settings } = imports.instance.context
  app.get('/api/imports/:id', (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const session = imports.sessions.get(c.req.param('id'))
    const reply = describeImport(session, localeOf(c.req.raw))
    return c.json<ImportReply>(reply, 200, { 'cache-control': 'no-store' })
  })
}
