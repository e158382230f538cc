import { ScenesQuery } from '#src/contract/wall/scenes.ts'
import { bodyOf, inPath, type Json, jsonOf, made, ok, problem, query, ref, writing } from './parts.ts'

const wallWords = 'The wall’s name'

/** What walls show, what is sent to them, and who may look or report. */
export const wallPaths: Json = {
  '/api/scenes': {
    get: {
      summary: 'What the walls show, in order',
      parameters: query(ScenesQuery, { version: 'Left out: the newest' }),
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
      parameters: [inPath('wall', wallWords)],
      responses: ok('Newest first', jsonOf(ref('WallReply'))),
    },
  },
  '/api/walls/{wall}/pushes': {
    post: {
      summary: 'Send a scene to a wall, for a time',
      parameters: [inPath('wall', wallWords)],
      ...writing,
      requestBody: bodyOf('NewPush'),
      responses: made('On the wall', jsonOf(ref('Push'))),
    },
  },
  '/api/walls/{wall}/pushes/{push}': {
    delete: {
      summary: 'Take it off the wall before its time is over',
      parameters: [inPath('wall', wallWords), inPath('push', 'What was sent, by its id')],
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
      parameters: [inPath('link', 'The link’s id')],
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
      parameters: [inPath('reporter', 'The reporter’s id')],
      ...writing,
      responses: ok('Revoked', jsonOf(ref('Reporter'))),
    },
  },
}
