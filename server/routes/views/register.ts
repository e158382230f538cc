import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { addSavedView, changeSavedView, findSavedView, readSavedViews } from '#server/db/desk/saved-views.ts'
import { ApiError } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { parseQuery } from '#server/parse.ts'
import { refusePersons } from '#server/routes/annotations/check-note.ts'
import {
  NewSavedView,
  type SavedView,
  SavedViewEdit,
  type SavedViewsReply,
  SavedViewWithdrawal,
} from '#src/contract/desk/saved-views.ts'

/** Views of the desk under a name: read by whoever sees the desk, saved by who may write; every version stays. */
export function registerViews(app: Api, { clock, db, live, settings }: Context): void {
  const now = () => clock.now().getTime()
  app.get('/api/views', async (c) =>
    c.json<SavedViewsReply>({ views: await readSavedViews(db) }, 200, { 'cache-control': 'no-cache' }),
  )
  app.get('/api/views/:view', async (c) =>
    c.json<SavedView>(await found(c.req.param('view')), 200, { 'cache-control': 'no-cache' }),
  )
  app.post('/api/views', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const wanted = await readJson(c.req.raw, NewSavedView)
    refusePersons({ name: wanted.name, note: wanted.note })
    const view = await addSavedView(db, wanted, now())
    await live.announce('views')
    return c.json<SavedView>(view, 201, { 'cache-control': 'no-store' })
  })
  app.put('/api/views/:view', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { version, author, ...to } = await readJson(c.req.raw, SavedViewEdit)
    refusePersons({ name: to.name, note: to.note })
    await change(c.req.param('view'), { version, author, to })
    return c.json<SavedView>(await found(c.req.param('view')), 200, { 'cache-control': 'no-store' })
  })
  app.delete('/api/views/:view', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { version, author } = parseQuery(SavedViewWithdrawal, c.req.url)
    await change(c.req.param('view'), { version, author, to: null })
    return c.body(null, 204)
  })

  async function found(id: string): Promise<SavedView> {
    const view = await findSavedView(db, id)
    if (!view) throw new ApiError('unknown-view', { view: id })
    return view
  }

  async function change(id: string, wanted: Parameters<typeof changeSavedView>[2]): Promise<void> {
    const before = await found(id)
    if (!(await changeSavedView(db, id, wanted, now()))) {
      const since = await findSavedView(db, id)
      throw new ApiError('view-changed', { name: before.name, author: (since ?? before).author })
    }
    await live.announce('views')
  }
}
