import type { Api } from '#server/api.ts'
import { localeOf } from '#server/errors.ts'
import { stagedRows } from '#server/ingest/staging/find-staged.ts'
import { findingsPage } from '#server/ingest/staging/findings-page.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import { FindingsQuery } from '#src/contract/handing-in/import-queries.ts'
import type { FindingsReply } from '#src/contract/handing-in/imports.ts'

/** `GET /api/imports/:id/findings`: by row, each with what is wrong and what to do. */
export function registerFindings(app: Api, imports: Imports): void {
  const { settings } = imports.instance.context
  app.get('/api/imports/:id/findings', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const query = parseQuery(FindingsQuery, c.req.url)
    const rows = stagedRows(imports.sessions.get(c.req.param('id')))
    const reply = findingsPage(rows, query, await imports.knowledge(), localeOf(c.req.raw))
    return c.json<FindingsReply>(reply, 200, { 'cache-control': 'no-store' })
  })
}
