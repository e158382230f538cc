import { conditional, json } from '#server/answering/answers.ts'
import type { Api } from '#server/api.ts'
import { areaPath, inside } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { ApiError } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import { SitesQuery, type SitesReply } from '#src/contract/sites.ts'

export function registerSites(app: Api, { context, places, answers }: Instance): void {
  app.get('/api/sites', async (c) => {
    const { area, kind, asOf } = parseQuery(SitesQuery, c.req.url)
    if (kind !== undefined && !context.catalog.kinds.some(({ id }) => id === kind))
      throw new ApiError('unknown-kind', { kind })
    const { gazetteer } = await places(asOf)
    const within = areaPath(gazetteer, area)
    const etag = `sites-${gazetteer.revision}-${area ?? ''}-${kind ?? ''}-${asOf ?? ''}`
    return conditional(c.req.raw, { etag }, () =>
      answers.get(etag, () =>
        json({
          sites: gazetteer.sites.filter(
            (site) => inside(site.path, within) && (kind === undefined || site.kind === kind),
          ),
          revision: gazetteer.revision,
        } satisfies SitesReply),
      ),
    )
  })
}
