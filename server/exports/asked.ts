import type { Viewer } from '#server/answering/viewer.ts'
import type { Rows } from '#server/cubes/answer-grid.ts'
import { areaPath, type Gazetteer, levelBelow } from '#server/cubes/known/gazetteer.ts'
import { type Instance, standpointOf } from '#server/cubes/known/instance.ts'
import type { CubeQuestion } from '#server/cubes/question.ts'
import { observedDays } from '#server/db/revisions.ts'
import { ApiError, localeOf } from '#server/errors.ts'
import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { ExportQuery } from '#src/contract/exports.ts'
import type { Locale, Moment } from '#src/contract/primitives.ts'
import type { Span } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { writeMoment } from '#src/domain/moments.ts'
import { type Figure, figuresOf } from './figures.ts'

const daysLimit = 4000

/** What is known of the instance at one moment; nothing that comes later changes it. */
export interface Known {
  gazetteer: Gazetteer
  revision: number
  /** The last day that anybody is expected to have reported. */
  today: number
  /** In the deployment's time zone. */
  at: Moment
}

/** An export with every name looked up, standing at one revision from its first row to its last. */
export interface AskedExport {
  query: ExportQuery
  catalog: Catalog
  locale: Locale
  figures: readonly Figure[]
  /** Null: the whole instance. */
  area: Area | null
  rows: Rows
  span: Span
  known: Known
  /** What stands beside it as known now. */
  now: Known | null
  /** The first day of any report: nothing is compared with days before it. */
  firstDay: number
  /** The caller may see small counts. */
  small: boolean
  exportedAt: Moment
}

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
  const figures = figuresOf(catalog, query.measures, locale)
  const known = await knownAt(instance, query.asOf)
  areaPath(known.gazetteer, query.area)
  return {
    query,
    catalog,
    locale,
    figures,
    area: query.area === undefined ? null : known.gazetteer.area.get(query.area)!,
    rows: rowsOf(known.gazetteer, query),
    span,
    known,
    now: query.form === 'table' && query.beside === 'now' ? await knownAt(instance, undefined) : null,
    firstDay: (await observedDays(instance.context.db))?.from ?? span.from,
    small: viewer.seesSmallCounts,
    exportedAt: writeMoment(wholeSecond(clock.now()), settings.timeZone),
  }
}

async function knownAt(instance: Instance, asOf: Moment | undefined): Promise<Known> {
  const { gazetteer, revision } = await instance.places(asOf)
  const standpoint = await standpointOf(instance, asOf, undefined, revision)
  return {
    gazetteer,
    revision: standpoint.revision ?? revision,
    today: standpoint.today,
    at: writeMoment(wholeSecond(standpoint.now), instance.context.settings.timeZone),
  }
}

const wholeSecond = (moment: Date) => Math.floor(moment.getTime() / 1000) * 1000

/** The question about one figure, over some of the days. */
export function questionOf(
  { catalog, area, small }: AskedExport,
  { measure, key }: Figure,
  { gazetteer, today, revision }: Known,
  span: Span,
): CubeQuestion {
  return { gazetteer, catalog, measure, key, within: area?.path ?? null, span, today, revision, small }
}

function rowsOf(gazetteer: Gazetteer, { form, by, level, area }: ExportQuery): Rows {
  if (form === 'series' || by === 'total') return { by: 'total' }
  const wanted = by ?? (form === 'table' ? 'area' : 'reporter')
  if (wanted !== 'area') return { by: wanted }
  return { by: 'area', level: level ?? levelBelow(gazetteer, area) }
}
