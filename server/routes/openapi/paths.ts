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
import { wallPaths } from './wall-paths.ts'
import {
  areaWords,
  asOfWords,
  authorWords,
  breakdownWords,
  fromWords,
  langWords,
  levelWords,
  measureWords,
  pageWords,
  placeWords,
  siteWords,
  toWords,
} from './words.ts'

/** What there is to be asked, path by path. */
export const paths: Json = {
  '/api/catalog': {
    get: {
      summary: 'Kinds, measures and where the instance stands',
      responses: ok('What this instance counts, and of which revision', jsonOf(ref('CatalogReply'))),
    },
  },
  '/api/areas': {
    get: {
      summary: 'The area tree, or a part of it',
      parameters: query(AreasQuery, {
        area: areaWords('An area and all inside it'),
        level: levelWords,
        outlines: '`true`: with their outlines',
        day: 'The outlines in force on this day; left out: the newest',
      }),
      responses: ok('In tree order', jsonOf(ref('AreasReply'))),
    },
  },
  '/api/sites': {
    get: {
      summary: 'Sites of a kind inside an area, the retired too; as they were known at a moment',
      parameters: query(SitesQuery, {
        kind: 'Only sites of this kind, by its id in the catalogue',
        area: areaWords(),
        asOf: asOfWords,
      }),
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
      parameters: [inPath('id', siteWords)],
      ...writing,
      requestBody: bodyOf('SiteEdit'),
      responses: ok('As it is now', jsonOf(ref('Site'))),
    },
  },
  '/api/sites/{id}/history': {
    get: {
      summary: 'Every version of a site: who changed it, when and why',
      parameters: [inPath('id', siteWords)],
      responses: ok('Newest first', jsonOf(ref('SiteHistory'))),
    },
  },
  '/api/place-imports': {
    post: {
      summary: 'Check a file of sites, outlines or areas; with the `base` of that check, store it',
      parameters: query(PlaceImportQuery, {
        name: 'The file’s name, whose ending tells how to read it',
        author: authorWords,
        reason: 'Why, as it will stand beside each change',
        datum: 'The coordinate system of the file’s points; left out: as the file says, else WGS-84',
        kind: 'Of sites: their kind, where the file does not say it',
        from: 'The day from which outlines are in force, and sites that are left out retired; left out: today',
        fix: 'Mends for points that were refused, as a check has offered them, separated by commas',
        replaces:
          '`true`: the file has all sites of its kinds in the areas that it names; the others are retired',
        base: 'What a check has answered: store it, unless something has changed since; left out: only check',
      }),
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
      parameters: [inPath('code', 'The area’s code')],
      ...writing,
      requestBody: bodyOf('NewOutline'),
      responses: { 204: { description: 'In force' }, default: problem },
    },
  },
  '/api/cubes/{measure}': {
    get: {
      summary: 'One measure, the places of one area in tree order, a run of days',
      parameters: [
        inPath('measure', measureWords),
        ...query(CubeQuery, {
          area: areaWords(),
          by: 'Whose rows: `site`, only sites; `area`, totals of areas at `level`; left out: every place that reports',
          level: 'Of totals by area: the level of the areas',
          from: fromWords,
          to: toWords,
          asOf: asOfWords,
          breakdown: `${breakdownWords}; \`*\`: the total and every key in one answer (Arrow only)`,
          revision: 'Answers as of this revision, and may be cached for ever',
        }),
      ],
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
      parameters: [
        inPath('id', placeWords),
        ...query(PlaceQuery, { day: 'As on this day; left out: today', asOf: asOfWords }),
      ],
      responses: ok('A value for each measure that it reports', jsonOf(ref('PlaceReply'))),
    },
  },
  '/api/completeness': {
    get: {
      summary: 'Who was expected to report on a day, and who has',
      parameters: query(CompletenessQuery, {
        area: areaWords(),
        day: 'The day that is owed',
        form: 'Only this form, by its id in the catalogue',
        asOf: asOfWords,
        by: '`form`: each form with who is missing; `area`: every area inside, all forms together',
        named: 'Of each form, so many of those that are missing, the most pressing first; left out: all',
      }),
      responses: ok(
        'AreaCompletenessReply for by=area',
        jsonOf({ oneOf: [ref('CompletenessReply'), ref('AreaCompletenessReply')] }),
      ),
    },
  },
  '/api/templates/{form}': {
    get: {
      summary: 'A form of the catalogue as a workbook to fill in, with the places that owe it on a day',
      parameters: [
        inPath('form', 'The form’s id in the catalogue'),
        ...query(TemplateQuery, {
          area: areaWords('The places of this area'),
          day: 'The day that is owed; left out: today',
          lang: langWords,
        }),
      ],
      responses: ok('A form that the catalogue does not declare has the id of its measure', {
        [xlsxType]: binary,
      }),
    },
  },
  '/api/changes': {
    get: {
      summary: 'The newest changes inside an area, newest first',
      parameters: query(ChangesQuery, {
        area: areaWords(),
        limit: pageWords.limit,
        asOf: 'The newest at this moment; left out: now',
      }),
      responses: ok('Of the same measure at most three', jsonOf(ref('ChangesReply'))),
    },
  },
  '/api/history': {
    get: {
      summary: 'All that was ever reported of one cell, oldest first',
      parameters: query(HistoryQuery, {
        measure: measureWords,
        place: placeWords,
        day: 'The day that the values are of',
        breakdown: `${breakdownWords}; left out: the total`,
        asOf: asOfWords,
      }),
      responses: ok('Withdrawn ones too', jsonOf(ref('HistoryReply'))),
    },
  },
  '/api/corrections': {
    get: {
      summary: 'Known values that were replaced, newest first, and how many each day has',
      parameters: query(CorrectionsQuery, {
        measure:
          'One id, or several separated by commas; left out: every measure. A derived one stands for its parts',
        area: 'Code of an area, or id of a single site; left out: everywhere',
        from: fromWords,
        to: toWords,
        since: 'Only those recorded after this moment',
        asOf: asOfWords,
        limit: pageWords.limit,
      }),
      responses: ok('At most `limit`; counts are complete', jsonOf(ref('CorrectionsReply'))),
    },
  },
  ...wallPaths,
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
