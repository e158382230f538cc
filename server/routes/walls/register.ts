import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { activePushes, addPush, dismissPush } from '#server/db/wall/pushes.ts'
import { ApiError } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { checkScenes } from '#server/routes/scenes/check.ts'
import { NewPush, type Push, type WallReply } from '#src/contract/wall/walls.ts'

/** What is sent to a wall: seen by whoever sees the wall, sent and taken away by who may write. */
export function registerWalls(app: Api, instance: Instance): void {
  const { catalog, clock, db, live, settings } = instance.context
  const known = (wall: string): string => {
    if (catalog.walls.some(({ id }) => id === wall)) return wall
    throw new ApiError('unknown-wall', { wall, walls: catalog.walls.map(({ id }) => id).join(', ') })
  }
  app.get('/api/walls/:wall', async (c) => {
    const wall = known(c.req.param('wall'))
    const pushes = await activePushes(db, wall, clock.now().getTime())
    return c.json<WallReply>({ wall, pushes }, 200, { 'cache-control': 'no-cache' })
  })
  app.post('/api/walls/:wall/pushes', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const wall = known(c.req.param('wall'))
    const wanted = await readJson(c.req.raw, NewPush)
    await checkScenes(instance, [wanted.scene], () => 'scene')
    const push = await addPush(db, wall, wanted, clock.now().getTime())
    await live.announce('walls')
    return c.json<Push>(push, 201, { 'cache-control': 'no-store' })
  })
  app.delete('/api/walls/:wall/pushes/:push', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { wall, push } = c.req.param()
    if (!(await dismissPush(db, known(wall), push, clock.now().getTime())))
      throw new ApiError('unknown-push', { push })
    await live.announce('walls')
    return c.body(null, 204)
  })
}
