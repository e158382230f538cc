import { conditional, json } from '#server/answering/answers.ts'
import { hashOf } from '#server/answering/hash.ts'
import type { Api } from '#server/api.ts'
import { type Gazetteer, inside } from '#server/cubes/known/gazetteer.ts'
import { findMeasure, type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import { breakdownKeys, reportedParts } from '#server/cubes/question.ts'
import { type EvidenceCell, readEvidence } from '#server/db/desk/evidence.ts'
import { ApiError } from '#server/errors.ts'
import { parseQuery } from '#server/parse.ts'
import { mayTell } from '#server/routes/corrections/told.ts'
import { type Evidence, EvidenceQuery, type EvidenceReply } from '#src/contract/figures/evidence.ts'
import { toDay, toDayNumber } from '#src/domain/days.ts'

/** What totals are made of, cell by cell. */
export function registerGetObservations(app: Api, instance: Instance): void {
  const { catalog, db } = instance.context
  app.get('/api/observations', async (c) => {
    const query = parseQuery(EvidenceQuery, c.req.url)
    const measure = findMeasure(instance, query.measure)
    if (measure.kind === 'ratio' || measure.kind === 'cohort') {
      const parts = reportedParts(catalog, measure).map(({ id }) => id)
      throw new ApiError('derived-measure', { measure: measure.id, parts: parts.join(', ') })
    }
    const { from, to, breakdown } = query
    if (from > to) throw new ApiError('invalid-span', { from, to })
    const keys = breakdownKeys(catalog, measure)
    if (breakdown !== undefined && !keys.includes(breakdown))
      throw new ApiError('unknown-breakdown', {
        measure: measure.id,
        breakdown,
        keys: keys.join(', ') || '–',
      })
    const { gazetteer, revision: current } = await instance.places()
    const places = placesOf(gazetteer, query)
    const standpoint = await standpointOf(instance, query.asOf, undefined, current)
    const revision = standpoint.revision ?? current
    const { seesSmallCounts } = c.get('viewer')
    const parts = [new URL(c.req.url).search, seesSmallCounts, gazetteer.revision, instance.catalogTag]
    const etag = `evidence-${revision}-${hashOf(parts.join('|'))}`
    return conditional(
      c.req.raw,
      { etag, privately: seesSmallCounts, vary: 'Accept-Encoding, Authorization' },
      async () => {
        const cells = await readEvidence(db, {
          measure: measure.id,
          places,
          key: breakdown ?? null,
          from: toDayNumber(from),
          to: toDayNumber(to),
          revision,
          below: measure.suppressBelow ?? 0,
          after: cursorOf(query.after),
          limit: query.limit + 1,
        })
        const shown = cells.slice(0, query.limit)
        const last = cells.length > shown.length ? shown.at(-1) : undefined
        return json({
          observations: shown.map((cell) => {
            const isTold = mayTell(measure, cell.keyId, [cell.value], seesSmallCounts)
            const isWorded = isTold && (seesSmallCounts || !cell.everSmall)
            return describe(gazetteer, cell, isTold, isWorded)
          }),
          after: last ? `${last.place}.${last.day}.${last.key}` : null,
          revision,
        } satisfies EvidenceReply)
      },
    )
  })
}

function placesOf(gazetteer: Gazetteer, { area, place }: EvidenceQuery): string[] {
  if (place !== undefined) {
    if (!gazetteer.area.has(place) && !gazetteer.site.has(place))
      throw new ApiError('unknown-place', { place })
    return [place]
  }
  const within = area === undefined ? null : gazetteer.area.get(area)?.path
  if (within === undefined) throw new ApiError('unknown-area', { area: area ?? '' })
  return [
    ...gazetteer.areas.filter(({ path }) => inside(path, within)).map(({ code }) => code),
    ...gazetteer.sites.filter(({ path }) => inside(path, within)).map(({ id }) => id),
  ]
}

function cursorOf(text: string | undefined) {
  if (text === undefined) return null
  const [place = 0, day = 0, key = 0] = text.split('.').map(Number)
  return { place, day, key }
}

/** Nothing of a hidden cell is told but that it is there, and where it came from. */
function describe(
  { area, site }: Gazetteer,
  cell: EvidenceCell,
  isTold: boolean,
  isWorded: boolean,
): Evidence {
  const { placeId } = cell
  return {
    place: placeId,
    placeName: (area.get(placeId) ?? site.get(placeId))?.name ?? placeId,
    day: toDay(cell.day),
    breakdown: cell.keyId,
    value: isTold ? cell.value : null,
    suppressed: !isTold,
    estimated: isTold && cell.estimated,
    recordedAt: new Date(cell.recordedAt).toISOString(),
    source: cell.source,
    author: cell.author,
    batch: cell.batch,
    qualifier: isWorded ? cell.qualifier : null,
    reason: isWorded ? cell.reason : null,
    corrections: cell.corrections,
  }
}
