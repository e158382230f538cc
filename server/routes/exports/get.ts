import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { parseQuery } from '#server/parse.ts'
import { ExportQuery } from '#src/contract/desk/exports.ts'
import { answerExport } from './answer-export.ts'

/** A file as it is made. */
export function registerExports(app: Api, instance: Instance): void {
  app.get('/api/exports', async (c) =>
    answerExport(instance, parseQuery(ExportQuery, c.req.url), c.req.raw, c.get('viewer')),
  )
}
