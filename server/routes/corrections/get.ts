import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { areaPath, type Gazetteer, inside } from '#server/cubes/known/gazetteer.ts'
import { findMeasure, type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import { reportedParts } from '#server/cubes/question.ts'
import { originsOf } from '#server/db/reports/corrections.ts'
import { parseQuery } from '#server/parse.ts'
import type { Measure } from '#src/contract/catalog.ts'
import { CorrectionsQuery, type CorrectionsReply } from '#src/contract/figures/history.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { describeCorrection } from './describe-correction.ts'
import { type Found, findCorrections } from './find-corrections.ts'

export function registerCorrections(app: Api, instance: Instance): void {
  const { db } = instance.context
  app.get('/api/corrections', async (c) => {
    const query = parseQuery(CorrectionsQuery, c.req.url)
    const measures = measuresOf(instance, query.measure)
    const { gazetteer, revision: current } = await instance.places()
    const within = gazetteer.site.get(query.area ?? '')?.path ?? areaPath(gazetteer, query.area)
    const standpoint = await standpointOf(instance, query.asOf, undefined, current)
    const revision = standpoint.revision ?? current
    const { seesSmallCounts } = c.get('viewer')
    const asked = { ...query, asOf: undefined }
    const parts = [JSON.stringify(asked), seesSmallCounts, gazetteer.revision, instance.catalogTag]
    const etag = `corrections-${revision}-${hashOf(parts.join('|'))}`
    return conditional(
      c.req.raw,
      { etag, privately: seesSmallCounts, vary: 'Accept-Encoding, Authorization' },
      () =>
        instance.answers.get(etag, async () => {
          const scope = {
            isInside: insideOf(gazetteer, within),
            from: query.from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(query.from),
            to: query.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(query.to),
            since: query.since === undefined ? null : Date.parse(query.since),
            revision,
          }
          const { found, news } = await findCorrections(instance, measures, scope)
          const shown = found.slice(0, query.limit)
          const origins = await originsOf(
            db,
            shown.map(({ correction }) => correction.seq),
          )
          return json({
            corrections: shown.map((one) => describeCorrection(one, { gazetteer, origins, seesSmallCounts })),
            days: countDays(found, query.by === 'place'),
            total: found.length,
            news,
            revision,
          } satisfies CorrectionsReply)
        }),
    )
  })
}

/** What is reported of the measures asked for, each once. */
function measuresOf(instance: Instance, asked: string | undefined): Measure[] {
  const { catalog } = instance.context
  const named = asked?.split(',').map((id) => findMeasure(instance, id)) ?? catalog.measures
  return [...new Set(named.flatMap((measure) => reportedParts(catalog, measure)))]
}

/** Judges each place once. */
function insideOf({ area, site }: Gazetteer, within: string | null): (place: string) => boolean {
  const known = new Map<string, boolean>()
  return (place) => {
    let isInside = known.get(place)
    if (isInside === undefined) {
      const path = (site.get(place) ?? area.get(place))?.path
      isInside = path !== undefined && inside(path, within)
      known.set(place, isInside)
    }
    return isInside
  }
}

function countDays(found: readonly Found[], byPlace: boolean): CorrectionsReply['days'] {
  const counts = new Map<string, CorrectionsReply['days'][number]>()
  for (const { measure, correction } of found) {
    const place = byPlace ? correction.place : undefined
    const cell = [measure.id, place, correction.day].join(' ')
    const counted = counts.get(cell)
    if (counted) counted.count++
    else counts.set(cell, { measure: measure.id, day: toDay(correction.day), place, count: 1 })
  }
  return [...counts.values()].sort((a, b) => a.day.localeCompare(b.day))
}
