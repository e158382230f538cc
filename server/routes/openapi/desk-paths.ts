import { AnnotationsQuery, NoteWithdrawal } from '#src/contract/desk/annotations.ts'
import { SavedViewWithdrawal } from '#src/contract/desk/saved-views.ts'
import { EvidenceQuery } from '#src/contract/figures/evidence.ts'
import { bodyOf, inPath, type Json, jsonOf, made, ok, problem, query, ref, writing } from './parts.ts'

/** What the desk keeps: notes beside the figures, views under a name; and what its totals are made of. */
export const deskPaths: Json = {
  '/api/annotations': {
    get: {
      summary: 'Response levels of the catalogue and notes of readers that bear on an area and on days',
      parameters: query(AnnotationsQuery),
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
      parameters: [inPath('id')],
      responses: ok('Newest first', jsonOf(ref('NoteHistory'))),
    },
    put: {
      summary: 'Change a note’s words or days; refused where somebody else has changed it since',
      parameters: [inPath('id')],
      ...writing,
      requestBody: bodyOf('NoteEdit'),
      responses: ok('As it reads now', jsonOf(ref('Note'))),
    },
    delete: {
      summary: 'Take a note back; its versions stay, and a past moment still shows it',
      parameters: [inPath('id'), ...query(NoteWithdrawal)],
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
      parameters: [inPath('view')],
      responses: ok('', jsonOf(ref('SavedView'))),
    },
    put: {
      summary: 'Rename it, or let another address take its place; refused where somebody else has changed it',
      parameters: [inPath('view')],
      ...writing,
      requestBody: bodyOf('SavedViewEdit'),
      responses: ok('As it is now', jsonOf(ref('SavedView'))),
    },
    delete: {
      summary: 'Take a view back; its link opens nothing any more',
      parameters: [inPath('view'), ...query(SavedViewWithdrawal)],
      ...writing,
      responses: { 204: { description: 'It is off' }, default: problem },
    },
  },
}

export const evidenceOperation: Json = {
  summary: 'What a total is made of: the reported cells as they are known, with where each came from',
  parameters: query(EvidenceQuery),
  responses: ok('By place, the newest day first', jsonOf(ref('EvidenceReply'))),
}
