import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { type Gazetteer, inside } from '#server/cubes/known/gazetteer.ts'
import { type Instance, type Standpoint, standpointOf } from '#server/cubes/known/instance.ts'
import { quantityOf } from '#server/cubes/quantity.ts'
import { breakdownKeys } from '#server/cubes/question.ts'
import { latestOf } from '#server/db/reports/place-history.ts'
import { ApiError } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import type { Measure } from '#src/contract/catalog.ts'
import { PlaceQuery, type PlaceReply, type PlaceValue } from '#src/contract/figures/places.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { countLayers } from './counts.ts'
import { latestValue } from './latest-value.ts'

/** How far back a place's last number is looked for. */
const lookBack = 60

export function registerPlaces(app: Api, instance: Instance): void {
  const { catalog } = instance.context
  app.get('/api/places/:id', async (c) => {
    const query = parseQuery(PlaceQuery, c.req.url)
    const id = c.req.param('id')
    const { gazetteer, revision } = await instance.places(query.asOf)
    const place = findPlace(gazetteer, id)
    const standpoint = await standpointOf(instance, query.asOf, undefined, revision)
    const day = query.day === undefined ? standpoint.today : toDayNumber(query.day)
    const { seesSmallCounts } = c.get('viewer')
    const parts = [
      id,
      day,
      standpoint.today,
      query.asOf,
      seesSmallCounts,
      gazetteer.revision,
      instance.catalogTag,
    ]
    const etag = `place-${revision}-${hashOf(parts.join('|'))}`
    const asked = { id, path: place.path, day, seesSmallCounts }
    return conditional(
      c.req.raw,
      { etag, privately: seesSmallCounts, vary: 'Accept-Encoding, Authorization' },
      () =>
        instance.answers.get(etag, async () => {
          const { values, lastReportAt } = await valuesOf(instance, gazetteer, asked, standpoint)
          const within = gazetteer.sites.filter(({ path }) => path !== place.path && inside(path, place.path))
          return json({
            place,
            ancestors: ancestorsOf(gazetteer, place.path),
            values,
            counts: countLayers(catalog, within),
            lastReportAt,
            revision,
          } satisfies PlaceReply)
        }),
    )
  })
}

function findPlace(gazetteer: Gazetteer, id: string): PlaceReply['place'] {
  const area = gazetteer.area.get(id)
  if (area) return { ...area, type: 'area' }
  const site = gazetteer.site.get(id)
  if (site) return { ...site, type: 'site' }
  throw new ApiError('unknown-place', { place: id })
}

function ancestorsOf(gazetteer: Gazetteer, path: string): PlaceReply['ancestors'] {
  return path
    .split('/')
    .slice(0, -1)
    .map((code) => ({ code, name: gazetteer.area.get(code)?.name ?? code }))
}

interface AskedPlace {
  id: string
  path: string
  day: number
  seesSmallCounts: boolean
}

async function valuesOf(
  { context, measures }: Instance,
  gazetteer: Gazetteer,
  { id, path, day, seesSmallCounts }: AskedPlace,
  { revision, today }: Standpoint,
): Promise<Pick<PlaceReply, 'values' | 'lastReportAt'>> {
  const { catalog, db } = context
  const found = await latestOf(db, { place: id, day, ...(revision !== null && { atRevision: revision }) })
  const reports = [...found].sort((a, b) => b.day - a.day || b.seq - a.seq)
  const values: PlaceValue[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const measure of measuresAt(gazetteer, catalog.measures, context.catalog.kinds, id)) {
    const oldest = reports.find((one) => one.measure === measure.id)?.day ?? day
    for (const key of [null, ...breakdownKeys(catalog, measure)]) {
      const quantity = await quantityOf(measures, {
        gazetteer,
        catalog,
        measure,
        key,
        within: path,
        span: { from: Math.min(day - lookBack, oldest), to: day },
        today,
        revision,
        small: seesSmallCounts,
      })
      const latest = latestValue(measure, quantity, { place: id, path, day, reports })
      if (latest === null) break
      values.push(latest.value)
      last = Math.max(last, latest.reportedAt ?? last)
    }
  }
  return { values, lastReportAt: Number.isFinite(last) ? new Date(last).toISOString() : null }
}

/** A site's measures are its kind's, most telling first; an area may have any. */
function measuresAt(
  gazetteer: Gazetteer,
  all: readonly Measure[],
  kinds: readonly { id: string; measures: readonly string[] }[],
  id: string,
): readonly Measure[] {
  const site = gazetteer.site.get(id)
  if (!site) return all
  const named = kinds.find((kind) => kind.id === site.kind)?.measures ?? []
  return named.flatMap((name) => all.find((measure) => measure.id === name) ?? [])
}
