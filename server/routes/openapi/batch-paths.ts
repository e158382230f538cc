import { BatchesQuery, BatchRowsQuery } from '#src/contract/handing-in/batches.ts'
import { bodyOf, inPath, type Json, jsonOf, ok, query, ref, writing } from './parts.ts'

const decisions: Json = Object.fromEntries(
  Object.entries({
    approve: 'Let a batch that waits count from now on; nobody approves their own',
    reject: 'Refuse a batch that waits: it will never count',
    withdraw: 'Take a batch back, by a batch that says again what stood before it',
  }).map(([verb, summary]) => [
    `/api/batches/{id}/${verb}`,
    {
      post: {
        summary,
        parameters: [inPath('id')],
        ...writing,
        requestBody: bodyOf('BatchDecision'),
        responses: ok('', jsonOf(ref('Batch'))),
      },
    },
  ]),
)

export const batchPaths: Json = {
  '/api/batches': {
    get: {
      summary: 'What came in together: posts, files, and what took them back',
      parameters: query(BatchesQuery),
      responses: ok('Newest first', jsonOf(ref('BatchesReply'))),
    },
  },
  '/api/batches/{id}': {
    get: {
      summary: 'One batch: who brought it, when, from which file, and what became of it',
      parameters: [inPath('id')],
      responses: ok('', jsonOf(ref('Batch'))),
    },
  },
  '/api/batches/{id}/rows': {
    get: {
      summary: 'What a batch changed, from and to, or would change once approved',
      parameters: [inPath('id'), ...query(BatchRowsQuery)],
      ...writing,
      responses: ok('By measure, place and day', jsonOf(ref('BatchRowsReply'))),
    },
  },
  ...decisions,
}
