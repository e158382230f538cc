import { conditional, json } from '#server/answering/answers.ts'
import type { Api } from '#server/api.ts'
import { areaPath, inside } from '#server/cubes/known/gazetteer.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { readOutlines, redrawnDays } from '#server/db/places/read-areas.ts'
import { parseQuery } from '#server/parse.ts'
import { AreasQuery, type AreasReply, type OutlinesReply } from '#src/contract/areas.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'

export function registerAreas(app: Api, { context, places, answers }: Instance): void {
  app.get('/api/areas', async (c) => {
    const query = parseQuery(AreasQuery, c.req.url)
    const { gazetteer } = await places()
    const within = areaPath(gazetteer, query.area)
    const parts = [gazetteer.revision, query.area, query.level, query.outlines, query.day]
    const etag = `areas-${parts.map((part) => part ?? '').join('-')}`
    return conditional(c.req.raw, { etag }, () =>
      answers.get(etag, async () => {
        const areas = gazetteer.areas.filter(
          ({ path, level }) => inside(path, within) && (query.level === undefined || level === query.level),
        )
        const reply: AreasReply = { areas, revision: gazetteer.revision }
        if (query.outlines !== 'true') return json(reply)
        const all = await readOutlines(
          context.db,
          query.day === undefined ? undefined : toDayNumber(query.day),
        )
        const redrawn = (await redrawnDays(context.db)).map(toDay)
        const outlines: OutlinesReply['outlines'] = {}
        for (const { code } of areas) {
          const outline = all.get(code)
          if (outline) outlines[code] = outline
        }
        return json({ ...reply, outlines, redrawn } satisfies OutlinesReply)
      }),
    )
  })
}
