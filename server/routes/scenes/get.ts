import { conditional, json } from '#server/answering/answers.ts'
import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { listSceneVersions, readScenes } from '#server/db/wall/scenes.ts'
import { ApiError } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import type { CatalogFile } from '#src/contract/catalog.ts'
import { ScenesQuery, type ScenesReply, type SceneVersions } from '#src/contract/wall/scenes.ts'

const declared = { version: 0, author: null, note: '', savedAt: null }

export function registerScenes(app: Api, instance: Instance): void {
  const { catalog, db } = instance.context
  app.get('/api/scenes', async (c) => {
    const { version } = parseQuery(ScenesQuery, c.req.url)
    const reply = await scenesOf(version)
    const etag = `scenes-${reply.version}-${instance.catalogTag}`
    return conditional(c.req.raw, { etag, vary: 'Accept-Encoding, Authorization' }, () => json(reply))
  })
  app.get('/api/scenes/versions', async (c) => {
    const versions = [...(await listSceneVersions(db)), declared]
    return c.json<SceneVersions>({ versions }, 200, { 'cache-control': 'no-cache' })
  })

  async function scenesOf(version: number | undefined): Promise<ScenesReply> {
    const saved = version === 0 ? null : await readScenes(db, version ?? null)
    if (saved) return saved
    if (version === undefined || version === 0) return declaredScenes(catalog)
    const newest = (await readScenes(db, null))?.version ?? 0
    throw new ApiError('unknown-version', { version, newest })
  }
}

function declaredScenes({ scenes }: CatalogFile): ScenesReply {
  return { ...declared, scenes }
}
