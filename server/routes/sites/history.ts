import type { Api } from '#server/api.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { readSiteHistory } from '#server/db/places/read-sites.ts'
import { ApiError } from '#server/errors.ts'
import type { SiteHistory } from '#src/contract/sites.ts'

/** `GET /api/sites/:id/history`: every version of a site, newest first. */
export function registerSiteHistory(app: Api, { context }: Instance): void {
  app.get('/api/sites/:id/history', async (c) => {
    const id = c.req.param('id')
    const versions = await readSiteHistory(context.db, id)
    if (!versions) throw new ApiError('unknown-place', { place: id })
    return c.json<SiteHistory>({ versions }, 200, { 'cache-control': 'no-cache' })
  })
}
