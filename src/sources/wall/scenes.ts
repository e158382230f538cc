import { type NewScenes, ScenesReply, SceneVersions } from '#src/contract/wall/scenes.ts'
import { type RequestOptions, requestJson } from '#src/sources/request.ts'

/** The newest version, or the one asked for. */
export const fetchScenes = (version: number | null, options?: RequestOptions) =>
  requestJson(version === null ? 'scenes' : `scenes?version=${version}`, ScenesReply, options)

export const fetchSceneVersions = (options?: RequestOptions) =>
  requestJson('scenes/versions', SceneVersions, options)

export const putScenes = (scenes: NewScenes) =>
  requestJson('scenes', ScenesReply, { method: 'PUT', body: scenes })
