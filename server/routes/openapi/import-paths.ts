import { xlsxType } from '#server/spreadsheets/write-xlsx.ts'
import { DifferenceQuery, FindingsQuery, ImportQuery } from '#src/contract/handing-in/import-queries.ts'
import { binary, bodyOf, inPath, type Json, jsonOf, ok, problem, query, ref, writing } from './parts.ts'
import { authorWords, pageWords } from './words.ts'

const reading = (description: string): Json => ({
  202: { description, content: jsonOf(ref('ImportReply')) },
  default: problem,
})
const id = inPath('id', 'The import’s id')

export const importPaths: Json = {
  '/api/imports': {
    post: {
      summary:
        'Bring a file (CSV, XLSX, JSON, GeoJSON; at most 256 MB): it is read and checked, and changes nothing yet',
      parameters: query(ImportQuery, {
        name: 'The file’s name, whose ending tells how to read it',
        author: authorWords,
      }),
      ...writing,
      requestBody: { required: true, content: { 'application/octet-stream': binary } },
      responses: reading('It is being read; ask how far it has come'),
    },
  },
  '/api/imports/{id}': {
    get: {
      summary: 'How far an import has come, and what it says; kept in memory for an hour',
      parameters: [id],
      ...writing,
      responses: ok('As it stands', jsonOf(ref('ImportReply'))),
    },
    delete: {
      summary: 'Stop it, or throw away what was read',
      parameters: [id],
      ...writing,
      responses: { 204: { description: 'It is gone' }, default: problem },
    },
  },
  '/api/imports/{id}/mapping': {
    put: {
      summary: 'Read the file again, its columns as this says',
      parameters: [id],
      ...writing,
      requestBody: bodyOf('SheetMapping'),
      responses: reading('It is being read again'),
    },
  },
  '/api/imports/{id}/findings': {
    get: {
      summary: 'Faults and flags by row, each with what is wrong and what to do',
      parameters: [
        id,
        ...query(FindingsQuery, {
          severity: '`fault`: what stops a row; `flag`: what wants a look; left out: both',
          ...pageWords,
        }),
      ],
      ...writing,
      responses: ok('In the order of rows', jsonOf(ref('FindingsReply'))),
    },
  },
  '/api/imports/{id}/rows': {
    get: {
      summary: 'What would change, row by row',
      parameters: [
        id,
        ...query(DifferenceQuery, {
          difference: 'Only rows that differ so from what is known; left out: all',
          ...pageWords,
        }),
      ],
      ...writing,
      responses: ok('In the order of rows', jsonOf(ref('DifferenceReply'))),
    },
  },
  '/api/imports/{id}/report': {
    get: {
      summary: 'The sheet as it was, the faults marked in place (XLSX)',
      parameters: [id],
      ...writing,
      responses: ok('A workbook', { [xlsxType]: binary }),
    },
  },
  '/api/imports/{id}/commit': {
    post: {
      summary:
        'Make it known in one transaction, or have it wait for approval where the catalogue asks for that',
      parameters: [id],
      ...writing,
      requestBody: bodyOf('CommitImport'),
      responses: {
        200: { description: 'Done', content: jsonOf(ref('ImportReply')) },
        202: { description: 'It still goes on; ask how it stands', content: jsonOf(ref('ImportReply')) },
        default: problem,
      },
    },
  },
  '/api/mappings': {
    get: {
      summary: 'How sheets of a shape are read, as confirmed by a commit',
      ...writing,
      responses: ok('Newest first', jsonOf(ref('MappingsReply'))),
    },
  },
  '/api/mappings/{shape}': {
    delete: {
      summary: 'Forget one: the next sheet of its shape gets a proposal',
      parameters: [inPath('shape', 'The shape of a sheet, as its mapping names it')],
      ...writing,
      responses: { 204: { description: 'It is forgotten' }, default: problem },
    },
  },
}
