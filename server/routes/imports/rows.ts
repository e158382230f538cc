import type { Api } from '#server/api.ts'
import { differencePage } from '#server/ingest/staging/difference-page.ts'
import { stagedRows } from '#server/ingest/staging/find-staged.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import { DifferenceQuery } from '#src/contract/handing-in/import-queries.ts'
import type { DifferenceReply } from '#src/contract/handing-in/imports.ts'

/** `GET /api/imports/:id/rows`: what would change, row by row. */
export function registerDifference(app: Api, imports: Imports): void {
  const { settings } = imports.instance.context
  app.get('/api/imports/:id/rows', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const query = parseQuery(DifferenceQuery, c.req.url)
    const rows = stagedRows(imports.sessions.get(c.req.param('id')))
    const reply = differencePage(rows, query, await imports.knowledge())
    return c.json<DifferenceReply>(reply, 200, { 'cache-control': 'no-store' })
  })
}
