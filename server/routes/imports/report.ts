import type { Api } from '#server/api.ts'
import { ApiError, localeOf } from '#server/errors.ts'
import { stagedRows } from '#server/ingest/staging/find-staged.ts'
import type { Imports } from '#server/ingest/staging/imports.ts'
import { markedSheet } from '#server/ingest/staging/report/marked-sheet.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { xlsxType } from '#server/spreadsheets/write-xlsx.ts'

/** `GET /api/imports/:id/report`: the sheet as it was, the faults marked in place. */
export function registerMarkedSheet(app: Api, imports: Imports): void {
  const { settings } = imports.instance.context
  app.get('/api/imports/:id/report', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const session = imports.sessions.get(c.req.param('id'))
    const rows = stagedRows(session)
    const { file, staging } = session
    if (!file || !staging) throw new ApiError('import-not-staged', { state: session.state })
    const locale = localeOf(c.req.raw)
    const body = await markedSheet(file, { staging, rows }, await imports.knowledge(), locale)
    const stem = session.name.replace(/\.[^.]*$/, '')
    const name = encodeURIComponent(`${stem}-${locale === 'zh' ? '问题' : 'problems'}.xlsx`)
    return c.body(body, 200, {
      'content-type': xlsxType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    })
  })
}
