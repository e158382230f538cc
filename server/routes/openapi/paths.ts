import { batchPaths } from './batch-paths.ts'
import { deskPaths } from './desk-paths.ts'
import { exportPaths } from './export-paths.ts'
import { figurePaths } from './figure-paths.ts'
import { importPaths } from './import-paths.ts'
import { inHeader, type Json, jsonOf, ok, ref } from './parts.ts'
import { placePaths } from './place-paths.ts'
import { wallPaths } from './wall-paths.ts'

/** What there is to be asked, path by path. */
export const paths: Json = {
  '/api/catalog': {
    get: {
      summary: 'Kinds, measures and where the instance stands',
      responses: ok('What this instance counts, and of which revision', jsonOf(ref('CatalogReply'))),
    },
  },
  ...placePaths,
  ...figurePaths,
  ...wallPaths,
  ...deskPaths,
  ...exportPaths,
  ...batchPaths,
  ...importPaths,
  '/api/live': {
    get: {
      summary:
        'Changes as they are committed (server-sent events): hello, observations, declared, reset, heartbeat',
      parameters: [
        inHeader('Last-Event-ID', 'Resumes behind this sequence number'),
        {
          name: 'after',
          in: 'query',
          required: false,
          description: 'The same, for a caller that can set no header',
          schema: { type: 'integer', minimum: 0 },
        },
      ],
      responses: ok(
        '`observations` carries LiveObservations, `declared` LiveDeclared, the others LiveStatus',
        {
          'text/event-stream': {
            schema: { oneOf: [ref('LiveObservations'), ref('LiveDeclared'), ref('LiveStatus')] },
          },
        },
      ),
    },
  },
  '/healthz': {
    get: { summary: 'The process answers', responses: ok('It does', jsonOf({ type: 'object' })) },
  },
  '/readyz': {
    get: {
      summary: 'The data is loaded and a query answers',
      responses: ok('It does', jsonOf({ type: 'object' })),
    },
  },
}
