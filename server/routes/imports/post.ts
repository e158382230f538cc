import type { Api } from '#server/api.ts'
import { ApiError, localeOf } from '#server/errors.ts'
import { readBody } from '#server/ingest/read-body.ts'
import { describeImport } from '#server/ingest/staging/describe-import.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { readImport } from '#server/ingest/staging/read-import.ts'
import { ImportSession } from '#server/ingest/staging/session.ts'
import { fileLimit } from '#server/ingest/staging/sessions.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import { ImportQuery } from '#src/contract/handing-in/import-queries.ts'
import type { ImportReply } from '#src/contract/handing-in/imports.ts'

/** `POST /api/imports`: answers as soon as the file is here; it is read behind the answer. */
export function registerPostImport(app: Api, imports: Imports): void {
  const { clock, settings } = imports.instance.context
  app.post('/api/imports', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { name, author } = parseQuery(ImportQuery, c.req.url)
    const seat = imports.sessions.admit(Number(c.req.header('content-length') ?? 0))
    try {
      const bytes = await readFile(c.req.raw)
      if (bytes.length === 0) throw new ApiError('empty-body', {})
      const session = new ImportSession({ name, bytes }, author, clock.now())
      seat.sit(session)
      readImport(imports, session)
      const reply = describeImport(session, localeOf(c.req.raw))
      return c.json<ImportReply>(reply, 202, { 'cache-control': 'no-store' })
    } finally {
      seat.leave()
    }
  })
}

async function readFile(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readBody(request, fileLimit)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'body-too-large')
      throw new ApiError('import-too-large', { limit: fileLimit / 2 ** 20 })
    throw error
  }
}
