import { BatchesQuery, BatchRowsQuery } from '#src/contract/handing-in/batches.ts'
import { bodyOf, inPath, type Json, jsonOf, ok, query, ref, writing } from './parts.ts'
import { pageWords } from './words.ts'

const batchWords = 'The batch’s id'

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
        parameters: [inPath('id', batchWords)],
        ...writing,
        requestBody: bodyOf('BatchDecision'),
        responses: ok('As it stands now', jsonOf(ref('Batch'))),
      },
    },
  ]),
)

export const batchPaths: Json = {
  '/api/batches': {
    get: {
      summary: 'What came in together: posts, files, and what took them back',
      parameters: query(BatchesQuery, {
        state: 'Only those that stand so',
        kind: 'Only those that came so: posts of devices come by the thousand',
        before: 'Only those older than the batch of this id: the last of one page begins the next',
        limit: pageWords.limit,
      }),
      responses: ok('Newest first', jsonOf(ref('BatchesReply'))),
    },
  },
  '/api/batches/{id}': {
    get: {
      summary: 'One batch: who brought it, when, from which file, and what became of it',
      parameters: [inPath('id', batchWords)],
      responses: ok('As it stands now', jsonOf(ref('Batch'))),
    },
  },
  '/api/batches/{id}/rows': {
    get: {
      summary: 'What a batch changed, from and to, or would change once approved',
      parameters: [
        inPath('id', batchWords),
        ...query(BatchRowsQuery, { ...pageWords, author: 'Who asks; needed for a batch that waits' }),
      ],
      ...writing,
      responses: ok('By measure, place and day', jsonOf(ref('BatchRowsReply'))),
    },
  },
  ...decisions,
}
