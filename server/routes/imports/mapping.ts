import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import { ApiError, localeOf } from '#server/errors.ts'
import { describeImport } from '#server/ingest/staging/describe-import.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { readImport } from '#server/ingest/staging/read-import.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { type ImportReply, SheetMapping } from '#src/contract/handing-in/imports.ts'

/** `PUT /api/imports/:id/mapping`: reads the file again, as somebody decided. */
export function registerPutMapping(app: Api, imports: Imports): void {
  const { settings } = imports.instance.context
  app.put('/api/imports/:id/mapping', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const session = imports.sessions.get(c.req.param('id'))
    const mapping = await readJson(c.req.raw, SheetMapping)
    if (!session.file || session.state === 'committing')
      throw new ApiError('import-not-staged', { state: session.state })
    session.decide(mapping)
    readImport(imports, session)
    const reply = describeImport(session, localeOf(c.req.raw))
    return c.json<ImportReply>(reply, 202, { 'cache-control': 'no-store' })
  })
}
