import { AnnotationsQuery, NoteWithdrawal } from '#src/contract/desk/annotations.ts'
import { SavedViewWithdrawal } from '#src/contract/desk/saved-views.ts'
import { EvidenceQuery } from '#src/contract/figures/evidence.ts'
import { bodyOf, inPath, type Json, jsonOf, made, ok, problem, query, ref, writing } from './parts.ts'
import {
  asOfWords,
  authorWords,
  breakdownWords,
  fromWords,
  measureWords,
  pageWords,
  placeWords,
  toWords,
  versionWords,
} from './words.ts'

const withdrawal = { version: versionWords, author: authorWords }

/** What the desk keeps: notes beside the figures, views under a name; and what its totals are made of. */
export const deskPaths: Json = {
  '/api/annotations': {
    get: {
      summary: 'Response levels of the catalogue and notes of readers that bear on an area and on days',
      parameters: query(AnnotationsQuery, {
        area: 'Code of an area, or id of a site: notes of it, inside it, around it, or of no place; left out: everywhere',
        from: fromWords,
        to: toWords,
        asOf: asOfWords,
        limit: pageWords.limit,
      }),
      responses: ok('Levels first, then notes, the newest first', jsonOf(ref('AnnotationsReply'))),
    },
    post: {
      summary: 'Write a note on days, on a place, or on both',
      ...writing,
      requestBody: bodyOf('NewNote'),
      responses: made('Written', jsonOf(ref('Note'))),
    },
  },
  '/api/annotations/{id}': {
    get: {
      summary: 'Every version of a note: who wrote it, when, and whether it was taken back',
      parameters: [inPath('id', 'The note’s id')],
      responses: ok('Newest first', jsonOf(ref('NoteHistory'))),
    },
    put: {
      summary: 'Change a note’s words or days; refused where somebody else has changed it since',
      parameters: [inPath('id', 'The note’s id')],
      ...writing,
      requestBody: bodyOf('NoteEdit'),
      responses: ok('As it reads now', jsonOf(ref('Note'))),
    },
    delete: {
      summary: 'Take a note back; its versions stay, and a past moment still shows it',
      parameters: [inPath('id', 'The note’s id'), ...query(NoteWithdrawal, withdrawal)],
      ...writing,
      responses: { 204: { description: 'It is off' }, default: problem },
    },
  },
  '/api/views': {
    get: {
      summary: 'The views of the desk that have a name',
      responses: ok('By name', jsonOf(ref('SavedViewsReply'))),
    },
    post: {
      summary: 'Save a view of the desk under a name; `/?view=` and its id open it',
      ...writing,
      requestBody: bodyOf('NewSavedView'),
      responses: made('Saved', jsonOf(ref('SavedView'))),
    },
  },
  '/api/views/{view}': {
    get: {
      summary: 'One saved view',
      parameters: [inPath('view', 'The view’s id')],
      responses: ok('As it is now', jsonOf(ref('SavedView'))),
    },
    put: {
      summary: 'Rename it, or let another address take its place; refused where somebody else has changed it',
      parameters: [inPath('view', 'The view’s id')],
      ...writing,
      requestBody: bodyOf('SavedViewEdit'),
      responses: ok('As it is now', jsonOf(ref('SavedView'))),
    },
    delete: {
      summary: 'Take a view back; its link opens nothing any more',
      parameters: [inPath('view', 'The view’s id'), ...query(SavedViewWithdrawal, withdrawal)],
      ...writing,
      responses: { 204: { description: 'It is off' }, default: problem },
    },
  },
}

export const evidenceOperation: Json = {
  summary: 'What a total is made of: the reported cells as they are known, with where each came from',
  parameters: query(EvidenceQuery, {
    measure: `${measureWords}: one that is reported; a derived one has those of its parts`,
    area: 'Everything reported inside this area, by its code',
    place: `${placeWords}: what it has reported itself; instead of \`area\``,
    breakdown: `${breakdownWords}; left out: whatever the key`,
    from: fromWords,
    to: toWords,
    asOf: asOfWords,
    limit: pageWords.limit,
    after: 'Begins the next page: `after` of the one before',
  }),
  responses: ok('By place, the newest day first', jsonOf(ref('EvidenceReply'))),
}
