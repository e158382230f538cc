import { exportTypes } from '#server/exports/make-export.ts'
import { ExportQuery } from '#src/contract/desk/exports.ts'
import { binary, type Json, jsonOf, ok, query, schemaOf } from './parts.ts'

const responses = ok(
  'As it is made; `Lookout-Rows` says how many rows it will have. Definitions, filters and marks are in it',
  Object.fromEntries(Object.values(exportTypes).map((type) => [type.split(';')[0]!, binary])),
)

export const exportPaths: Json = {
  '/api/exports': {
    get: {
      summary: 'A file to keep, with what the screen shows of the same question: places, days or both',
      parameters: query(ExportQuery),
      responses,
    },
    post: {
      summary: 'The same for a selection that is too long for an address. Nothing is written',
      requestBody: { required: true, content: jsonOf(schemaOf(ExportQuery)) },
      responses,
    },
  },
}
