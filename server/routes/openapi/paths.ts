import { xlsxType } from '#server/spreadsheets/write-xlsx.ts'
import { AreasQuery } from '#src/contract/areas.ts'
import { ChangesQuery } from '#src/contract/figures/changes.ts'
import { CompletenessQuery } from '#src/contract/figures/completeness.ts'
import { CubeQuery } from '#src/contract/figures/cubes.ts'
import { CorrectionsQuery, HistoryQuery } from '#src/contract/figures/history.ts'
import { PlaceQuery } from '#src/contract/figures/places.ts'
import { PlaceImportQuery } from '#src/contract/handing-in/place-imports.ts'
import { TemplateQuery } from '#src/contract/handing-in/templates.ts'
import { SitesQuery } from '#src/contract/sites.ts'
import { ScenesQuery } from '#src/contract/wall/scenes.ts'
import { batchPaths } from './batch-paths.ts'
import { deskPaths, evidenceOperation } from './desk-paths.ts'
import { exportPaths } from './export-paths.ts'
import { importPaths } from './import-paths.ts'
import {
  binary,
  bodyOf,
  inHeader,
  inPath,
  type Json,
  jsonOf,
  made,
  ok,
  problem,
  query,
  ref,
  text,
  writing,
} from './parts.ts'

/** What there is to be asked, path by path. */
export const paths: Json = {
  '/api/catalog': {
    get: {
      summary: 'Kinds, measures and where the instance stands',
      responses: ok('', jsonOf(ref('CatalogReply'))),
    },
  },
  '/api/areas': {
    get: {
      summary: 'The area tree, or a part of it',
      parameters: query(AreasQuery),
      responses: ok('In tree order', jsonOf(ref('AreasReply'))),
    },
  },
  '/api/sites': {
    get: {
      summary: 'Sites of a kind inside an area, the retired too; as they were known at a moment',
      parameters: query(SitesQuery),
      responses: ok('In tree order', jsonOf(ref('SitesReply'))),
    },
    post: {
      summary: 'Make a site; it finds its area by its point where none is named',
      ...writing,
      requestBody: bodyOf('NewSite'),
      responses: made('Made', jsonOf(ref('Site'))),
    },
  },
  '/api/sites/{id}': {
    put: {
      summary:
        'Move, rename or retire a site as a version of its own; refused where somebody else changed it',
      parameters: [inPath('id')],
      ...writing,
      requestBody: bodyOf('SiteEdit'),
      responses: ok('As it is now', jsonOf(ref('Site'))),
    },
  },
  '/api/sites/{id}/history': {
    get: {
      summary: 'Every version of a site: who changed it, when and why',
      parameters: [inPath('id')],
      responses: ok('Newest first', jsonOf(ref('SiteHistory'))),
    },
  },
  '/api/place-imports': {
    post: {
      summary: 'Check a file of sites, outlines or areas; with the `base` of that check, store it',
      parameters: query(PlaceImportQuery),
      ...writing,
      requestBody: {
        required: true,
        content: { 'application/octet-stream': binary },
      },
      responses: ok('What it would change, or has changed', jsonOf(ref('PlaceImportReply'))),
    },
  },
  '/api/areas/{code}/outline': {
    put: {
      summary: 'An outline that takes the place of the one before it from a day on',
      parameters: [inPath('code')],
      ...writing,
      requestBody: bodyOf('NewOutline'),
      responses: { 204: { description: 'In force' }, default: problem },
    },
  },
  '/api/cubes/{measure}': {
    get: {
      summary: 'One measure, the places of one area in tree order, a run of days',
      parameters: [inPath('measure'), ...query(CubeQuery)],
      responses: {
        200: {
          description:
            'One row a place and one column a day; as CSV one line a place and day; as Arrow one row a place',
          content: {
            ...jsonOf(ref('CubeReply')),
            'text/csv': text,
            'application/vnd.apache.arrow.stream': binary,
          },
        },
        304: { description: 'As the caller has it' },
        default: problem,
      },
    },
  },
  '/api/places/{id}': {
    get: {
      summary: 'The latest values of an area or a site and where they came from',
      parameters: [inPath('id'), ...query(PlaceQuery)],
      responses: ok('', jsonOf(ref('PlaceReply'))),
    },
  },
  '/api/completeness': {
    get: {
      summary: 'Who was expected to report on a day, and who has',
      parameters: query(CompletenessQuery),
      responses: ok(
        'AreaCompletenessReply for by=area',
        jsonOf({ oneOf: [ref('CompletenessReply'), ref('AreaCompletenessReply')] }),
      ),
    },
  },
  '/api/templates/{form}': {
    get: {
      summary: 'A form of the catalogue as a workbook to fill in, with the places that owe it on a day',
      parameters: [inPath('form'), ...query(TemplateQuery)],
      responses: ok('A form that the catalogue does not declare has the id of its measure', {
        [xlsxType]: binary,
      }),
    },
  },
  '/api/changes': {
    get: {
      summary: 'The newest changes inside an area, newest first',
      parameters: query(ChangesQuery),
      responses: ok('Of the same measure at most three', jsonOf(ref('ChangesReply'))),
    },
  },
  '/api/history': {
    get: {
      summary: 'All that was ever reported of one cell, oldest first',
      parameters: query(HistoryQuery),
      responses: ok('', jsonOf(ref('HistoryReply'))),
    },
  },
  '/api/corrections': {
    get: {
      summary: 'Known values that were replaced, newest first, and how many each day has',
      parameters: query(CorrectionsQuery),
      responses: ok('At most `limit`; counts are complete', jsonOf(ref('CorrectionsReply'))),
    },
  },
  '/api/scenes': {
    get: {
      summary: 'What the walls show, in order',
      parameters: query(ScenesQuery),
      responses: ok(
        'The newest version, or the one asked for; 0 are the catalogue’s own',
        jsonOf(ref('ScenesReply')),
      ),
    },
    put: {
      summary: 'Save all scenes as the version after `base`; refused where somebody else has saved since',
      ...writing,
      requestBody: bodyOf('NewScenes'),
      responses: ok('Kept', jsonOf(ref('ScenesReply'))),
    },
  },
  '/api/scenes/versions': {
    get: {
      summary: 'Who saved the scenes, and when',
      responses: ok('Newest first', jsonOf(ref('SceneVersions'))),
    },
  },
  '/api/walls/{wall}': {
    get: {
      summary: 'What is pushed to a wall now',
      parameters: [inPath('wall')],
      responses: ok('Newest first', jsonOf(ref('WallReply'))),
    },
  },
  '/api/walls/{wall}/pushes': {
    post: {
      summary: 'Send a scene to a wall, for a time',
      parameters: [inPath('wall')],
      ...writing,
      requestBody: bodyOf('NewPush'),
      responses: made('On the wall', jsonOf(ref('Push'))),
    },
  },
  '/api/walls/{wall}/pushes/{push}': {
    delete: {
      summary: 'Take it off the wall before its time is over',
      parameters: [inPath('wall'), inPath('push')],
      ...writing,
      responses: { 204: { description: 'It is off' }, default: problem },
    },
  },
  '/api/links': {
    get: {
      summary: 'The read-only links, the revoked too',
      ...writing,
      responses: ok('Newest first', jsonOf(ref('LinksReply'))),
    },
    post: {
      summary: 'Make a right to look, for a wall; its token is told this once',
      ...writing,
      requestBody: bodyOf('NewLink'),
      responses: made('Made', jsonOf(ref('NewLinkReply'))),
    },
  },
  '/api/links/{link}': {
    delete: {
      summary: 'Revoke it; screens that use it are shut out at once',
      parameters: [inPath('link')],
      ...writing,
      responses: ok('Revoked', jsonOf(ref('Link'))),
    },
  },
  '/api/reporters': {
    get: {
      summary: 'The tokens of reporters, the revoked too',
      ...writing,
      responses: ok('Newest first', jsonOf(ref('ReportersReply'))),
    },
    post: {
      summary: 'Make a right to report within limits; its token is told this once',
      ...writing,
      requestBody: bodyOf('NewReporter'),
      responses: made('Made', jsonOf(ref('NewReporterReply'))),
    },
  },
  '/api/reporters/{reporter}': {
    delete: {
      summary: 'Revoke it, at once and on every node',
      parameters: [inPath('reporter')],
      ...writing,
      responses: ok('Revoked', jsonOf(ref('Reporter'))),
    },
  },
  '/api/observations': {
    get: evidenceOperation,
    post: {
      summary: 'Report values: all of the request is kept, or nothing',
      parameters: [
        inHeader(
          'Idempotency-Key',
          'The same key and body again answer as the first time and keep nothing new',
        ),
      ],
      ...writing,
      requestBody: {
        required: true,
        content: {
          ...jsonOf({ oneOf: [ref('NewObservation'), { type: 'array', items: ref('NewObservation') }] }),
          'application/x-ndjson': { schema: ref('NewObservation') },
        },
      },
      responses: ok('Kept', jsonOf(ref('PostReply'))),
    },
  },
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
        { name: 'after', in: 'query', required: false, schema: { type: 'integer', minimum: 0 } },
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
  '/healthz': { get: { summary: 'The process answers', responses: ok('', jsonOf({ type: 'object' })) } },
  '/readyz': {
    get: { summary: 'The data is loaded and a query answers', responses: ok('', jsonOf({ type: 'object' })) },
  },
}
