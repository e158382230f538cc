import { conditional, json } from '#server/answering/answers.ts'
import type { Api } from '#server/api.ts'
import { areaPath, inside } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { readOutlines } from '#server/db/read-areas.ts'
import { parseQuery } from '#server/parse.ts'
import { AreasQuery, type AreasReply, type OutlinesReply } from '#src/contract/areas.ts'

export function registerAreas(app: Api, { context, places, answers }: Instance): void {
  app.get('/api/areas', async (c) => {
    const query = parseQuery(AreasQuery, c.req.url)
    const { gazetteer } = await places()
    const within = areaPath(gazetteer, query.area)
    const etag = `areas-${gazetteer.revision}-${query.area ?? ''}-${query.level ?? ''}-${query.outlines ?? ''}`
    return conditional(c.req.raw, { etag }, () =>
      answers.get(etag, async () => {
        const areas = gazetteer.areas.filter(
          ({ path, level }) => inside(path, within) && (query.level === undefined || level === query.level),
        )
        const reply: AreasReply = { areas, revision: gazetteer.revision }
        if (query.outlines !== 'true') return json(reply)
        const all = await readOutlines(context.db)
        const outlines: OutlinesReply['outlines'] = {}
        for (const { code } of areas) {
          const outline = all.get(code)
          if (outline) outlines[code] = outline
        }
        return json({ ...reply, outlines } satisfies OutlinesReply)
      }),
    )
  })
}
