import { xlsxType } from '#server/spreadsheets/write-xlsx.ts'
import { ChangesQuery } from '#src/contract/figures/changes.ts'
import { CompletenessQuery } from '#src/contract/figures/completeness.ts'
import { CubeQuery } from '#src/contract/figures/cubes.ts'
import { CorrectionsQuery, HistoryQuery } from '#src/contract/figures/history.ts'
import { PlaceQuery } from '#src/contract/figures/places.ts'
import { TemplateQuery } from '#src/contract/handing-in/templates.ts'
import { evidenceOperation } from './desk-paths.ts'
import {
  binary,
  inHeader,
  inPath,
  type Json,
  jsonOf,
  ok,
  problem,
  query,
  ref,
  text,
  writing,
} from './parts.ts'
import {
  areaWords,
  asOfWords,
  breakdownWords,
  fromWords,
  langWords,
  measureWords,
  pageWords,
  placeWords,
  toWords,
} from './words.ts'

/** What is counted, who has reported it and what became of it. */
export const figurePaths: Json = {
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
        by: 'The days of each place are counted by themselves',
        limit: pageWords.limit,
      }),
      responses: ok('At most `limit`; counts are complete', jsonOf(ref('CorrectionsReply'))),
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
}
