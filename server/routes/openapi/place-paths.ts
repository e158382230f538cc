import { AreasQuery } from '#src/contract/areas.ts'
import { PlaceImportQuery } from '#src/contract/handing-in/place-imports.ts'
import { SitesQuery } from '#src/contract/sites.ts'
import { binary, bodyOf, inPath, type Json, jsonOf, made, ok, problem, query, ref, writing } from './parts.ts'
import { areaWords, asOfWords, authorWords, levelWords, siteWords } from './words.ts'

/** Areas and sites, and how they come in. */
export const placePaths: Json = {
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
}
