import type { Viewer } from '#server/answering/viewer.ts'
import type { RowsBy } from '#server/cubes/answer-grid.ts'
import { areaPath, type Gazetteer, levelBelow } from '#server/cubes/known/gazetteer.ts'
import { type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import { observedDays } from '#server/db/revisions.ts'
import { ApiError, localeOf } from '#server/errors.ts'
import { paceOf } from '#server/ingest/reading/pace.ts'
import type { ExportQuery } from '#src/contract/desk/exports.ts'
import type { Moment } from '#src/contract/primitives.ts'
import { perOf } from '#src/domain/compare/per-text.ts'
import { shiftOf } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { writeMoment } from '#src/domain/moments/moments.ts'
import { isEverywhere } from '#src/domain/selection/pick.ts'
import type { AskedExport, Known } from './asked.ts'
import { figuresOf } from './figures.ts'
import { lookOf, measuresOfLook } from './look-of.ts'
import { pickedOf, selectionOf } from './picked-of.ts'

const daysLimit = 4000

/** Looks everything up; refuses what cannot be answered. */
export async function askExport(
  instance: Instance,
  query: ExportQuery,
  request: Request,
  viewer: Viewer,
): Promise<AskedExport> {
  const { catalog, clock, settings } = instance.context
  const locale = query.lang ?? localeOf(request)
  const span = { from: toDayNumber(query.from), to: toDayNumber(query.to) }
  if (span.from > span.to) throw new ApiError('invalid-span', { from: query.from, to: query.to })
  const days = span.to - span.from + 1
  if (days > daysLimit) throw new ApiError('span-too-long', { days, limit: daysLimit })
  const pace = paceOf({})
  const per = query.per === undefined ? null : perOf[query.per]
  if (query.form === 'rows' && per !== null) throw new ApiError('invalid-query', { fields: 'per' })
  const mean = query.mean !== undefined
  if (query.form !== 'series' && mean) throw new ApiError('invalid-query', { fields: 'mean' })
  if (query.versus !== undefined && (query.form !== 'series' || query.versus === query.area))
    throw new ApiError('invalid-query', { fields: 'versus' })
  const look = lookOf(catalog, query)
  const more = measuresOfLook(catalog, look)
  const figures = figuresOf(catalog, { measures: query.measures, more, per, mean }, locale)
  const selection = selectionOf(query)
  const statesOf = query.statesOf ?? figures[0]!.id
  await pace(0)
  const known = await knownAt(instance, query.asOf)
  areaPath(known.gazetteer, query.area)
  areaPath(known.gazetteer, query.versus)
  await pace(0)
  const isCompared = query.form !== 'rows' && query.compare !== 'none'
  const isBeside = query.form !== 'rows' && query.beside === 'now'
  const asked = {
    query,
    catalog,
    locale,
    figures,
    look,
    area: query.area === undefined ? null : known.gazetteer.area.get(query.area)!,
    rows: rowsOf(known.gazetteer, query),
    selection,
    statesOf: figuresOf(catalog, { measures: [statesOf], more: [], per: null, mean: false }, locale)[0]!,
    span,
    known,
    now: isBeside ? await knownAt(instance, undefined) : null,
    earlierBy: query.form === 'series' && query.compare !== 'none' ? shiftOf(span, query.compare) : null,
    firstDay: isCompared || mean ? ((await observedDays(instance.context.db))?.from ?? span.from) : span.from,
    small: viewer.seesSmallCounts,
    exportedAt: writeMoment(wholeSecond(clock.now()), settings.timeZone),
  }
  await pace(0)
  const picked = await pickedOf(instance, asked, selection)
  await pace(0)
  const versus = query.versus === undefined ? null : known.gazetteer.area.get(query.versus)!
  if (!versus) return { ...asked, picked, versus }
  const beside = isEverywhere(selection)
    ? await pickedOf(instance, { ...asked, area: versus }, selection)
    : null
  await pace(0)
  return { ...asked, picked, versus: { area: versus, picked: beside } }
}

async function knownAt(instance: Instance, asOf: Moment | undefined): Promise<Known> {
  const { gazetteer, revision } = await instance.places(asOf)
  const standpoint = await standpointOf(instance, asOf, undefined, revision)
  return {
    gazetteer,
    revision: standpoint.revision ?? revision,
    today: standpoint.today,
    at: writeMoment(
      asOf === undefined ? wholeSecond(standpoint.now) : standpoint.now.getTime(),
      instance.context.settings.timeZone,
    ),
  }
}

const wholeSecond = (moment: Date) => Math.floor(moment.getTime() / 1000) * 1000

function rowsOf(gazetteer: Gazetteer, { form, by, level, area }: ExportQuery): RowsBy {
  if (form === 'series' || by === 'total') return { by: 'total' }
  const wanted = by ?? (form === 'table' ? 'area' : 'reporter')
  if (wanted !== 'area') return { by: wanted }
  return { by: 'area', level: level ?? levelBelow(gazetteer, area) }
}
