import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import { localeOf } from '#server/errors.ts'
import { commitImport } from '#server/ingest/staging/commit-import.ts'
import { describeImport } from '#server/ingest/staging/describe-import.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { CommitImport, type ImportReply } from '#src/contract/handing-in/imports.ts'

/** No caller waits longer: a million rows are followed by asking how the import stands. */
const patienceMs = 10_000

/** `POST /api/imports/:id/commit`: 200 when it is done, 202 where it still goes on. */
export function registerCommitImport(app: Api, imports: Imports): void {
  const { settings } = imports.instance.context
  app.post('/api/imports/:id/commit', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const session = imports.sessions.get(c.req.param('id'))
    const wanted = await readJson(c.req.raw, CommitImport)
    // What fails after that is told by the session.
    const committed = commitImport(imports, session, wanted)
    let timer: ReturnType<typeof setTimeout> | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs)
    })
    await Promise.race([committed, patience]).finally(() => clearTimeout(timer))
    const reply = describeImport(session, localeOf(c.req.raw))
    const status = reply.state === 'committing' ? 202 : 200
    return c.json<ImportReply>(reply, status, { 'cache-control': 'no-store' })
  })
}
