import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { readScenes, saveScenes } from '#server/db/wall/scenes.ts'
import { ApiError } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { NewScenes, type ScenesReply } from '#src/contract/wall/scenes.ts'
import { checkScenes } from './check.ts'

/** `PUT /api/scenes`: all of them, as a new version; walls follow at once. */
export function registerPutScenes(app: Api, instance: Instance): void {
  const { clock, db, live, settings } = instance.context
  app.put('/api/scenes', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const wanted = await readJson(c.req.raw, NewScenes)
    await checkScenes(instance, wanted.scenes, (index) => `scenes.${index}`)
    const saved = await saveScenes(db, wanted, clock.now().getTime())
    if (!saved) {
      const newest = await readScenes(db, null)
      throw new ApiError('scenes-changed', {
        base: wanted.base,
        newest: newest?.version ?? 0,
        author: newest?.author ?? '–',
      })
    }
    await live.announce('scenes')
    return c.json<ScenesReply>(saved, 200, { 'cache-control': 'no-store' })
  })
}
