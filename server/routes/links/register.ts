import { readJson } from '#server/answering/read-json.ts'
import type { Api } from '#server/api.ts'
import type { Context } from '#server/context.ts'
import { addLink, readLinks, revokeLink } from '#server/db/access/links.ts'
import { ApiError } from '#server/errors.ts'
import { writerOf } from '#server/ingest/writer.ts'
import { type Link, type LinksReply, NewLink, type NewLinkReply } from '#src/contract/access/links.ts'

/** Rights to look: given, listed and taken back by who may write. */
export function registerLinks(app: Api, { clock, db, live, settings }: Context): void {
  app.get('/api/links', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const links = (await readLinks(db)).map(({ link }) => link)
    return c.json<LinksReply>({ links }, 200, { 'cache-control': 'no-store' })
  })
  app.post('/api/links', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const link = await addLink(db, await readJson(c.req.raw, NewLink), clock.now().getTime())
    await live.announce('links')
    return c.json<NewLinkReply>(link, 201, { 'cache-control': 'no-store' })
  })
  app.delete('/api/links/:link', async (c) => {
    writerOf(c.req.raw, c.get('viewer'), settings)
    const { link: id } = c.req.param()
    const link = await revokeLink(db, id, clock.now().getTime())
    if (!link) throw new ApiError('unknown-link', { link: id })
    await live.announce('links')
    return c.json<Link>(link, 200, { 'cache-control': 'no-store' })
  })
}
