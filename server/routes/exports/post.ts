import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { ExportQuery } from '#src/contract/desk/exports.ts'
import { answerExport } from './answer-export.ts'

/** The same file for a selection that no address holds: what the query of a GET says, as members of a JSON object. Nothing is written. */
export function registerPostExports(app: Api, instance: Instance): void {
  app.post('/api/exports', async (c) =>
    answerExport(instance, await readJson(c.req.raw, ExportQuery), c.req.raw, c.get('viewer')),
  )
}
