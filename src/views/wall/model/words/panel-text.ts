import { correctionsIn } from '#src/charts/head/correction-item.ts'
import { codeOn, type DayTally, valueOn } from '#src/charts/series.ts'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { formatDay, formatNumber } from '#src/domain/format.ts'
import { stateOf } from '#src/domain/states.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { figureFormat } from '#src/situation/measures/figure-text.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { hotspotsOf } from '#src/situation/sites/hotspots.ts'
import { capacityOf } from '#src/views/wall/model/figures/capacity.ts'
import { clockOf } from '#src/views/wall/model/figures/clock.ts'
import { keyTotals } from '#src/views/wall/model/figures/key-totals.ts'
import { lastOf } from '#src/views/wall/model/figures/ranking.ts'
import { watchOf } from '#src/views/wall/model/figures/watch.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { inTurn, joined, type Reading, type TextWords } from './text-words.ts'

/** Each day of a cohort's clock, and who leaves tomorrow. */
export function clockLines(id: string, s: Situation, { locale, t }: TextWords): string[] {
  const measure = measureOf(s.catalog, id)
  const flow = measure?.kind === 'cohort' ? measureOf(s.catalog, measure.flow) : null
  const set = flow && s.sets.get(flow.id)
  if (measure?.kind !== 'cohort' || !flow || !set) return []
  const { cell } = figureFormat(flow, locale)
  const { span, inside, leaving } = clockOf(measure, set, s.area, toDayNumber(s.today))
  const parts = Array.from({ length: measure.days - 1 }, (_, at) => {
    const value = valueOn(inside, span.to - at)
    const figure = cell(Number.isNaN(value) ? null : value, stateOf(codeOn(inside, span.to - at)))
    return `${t('clockDay', { day: at + 1 })} ${figure}`
  })
  const ends = t('clockEnds', { day: measure.days, figure: cell(leaving.value, leaving.state) })
  const name = t('byClock', { measure: measure.name[locale] })
  return [
    t('lineOf', { name, parts: joined([...parts, ends], locale) }),
    ...(measure.released === undefined ? [] : [t('clockGross')]),
  ]
}

/** Each key of a measure over the days of the scene. */
export function keyLines(id: string, s: Situation, { locale, t, behind }: TextWords): string[] {
  const measure = measureOf(s.catalog, id)
  const keys = measure && keyTotals(measure, s)
  const cube = s.sets.get(id)?.total
  if (!measure || !keys || !cube) return []
  const { cell } = figureFormat(measure, locale)
  const parts = keys.map(({ name, total }) => `${name[locale]} ${cell(total.value, total.state)}`)
  const name = `${measure.name[locale]} ${t('keysOver', { days: s.scene.days })}`
  const today = total(cube, runOfArea(cube.places, s.area), lastOf(s))
  return [inTurn([t('lineOf', { name, parts: joined(parts, locale) }), behind(today)])]
}

/** Each site with what it uses and what is left there, and what is left in all. */
export function capacityLines(used: string, of: string, s: Situation, words: TextWords): string[] {
  const { locale, t, behind } = words
  const measure = measureOf(s.catalog, used)
  const [inUse, all] = [s.sets.get(used)?.total, s.sets.get(of)?.total]
  if (!measure || !inUse || !all) return []
  const { ownCell } = figureFormat(measure, locale)
  const { rows, left } = capacityOf(inUse, all, s.sites, s.area, toDayNumber(s.today))
  if (rows.length === 0) return []
  const parts = rows.map((row) => {
    const figure = ownCell(row.used?.value ?? null, row.used?.state ?? 'not-expected')
    const capacity = ownCell(row.capacity, row.capacity === null ? 'missing' : 'value')
    const rest = row.left === null ? '' : ` ${t('left', { count: formatNumber(row.left, locale) })}`
    return `${row.site.name} ${figure}/${capacity}${rest}`
  })
  const sum = left === null ? t('leftUnknown') : t('leftInAll', { count: formatNumber(left, locale) })
  const line = t('lineOf', { name: measure.name[locale], parts: joined([...parts, sum], locale) })
  return [inTurn([line, behind(total(inUse, runOfArea(inUse.places, s.area), lastOf(s)))])]
}

/** For each choice of a split kind of site how many there are, how many of them are silent and how many in alarm: in all, then area by area. */
export function watchLines(
  kindId: string,
  s: Situation,
  { locale, t, areaName }: TextWords,
  { reply }: Reading,
): string[] {
  const kind = s.catalog.kinds.find(({ id }) => id === kindId)
  const watch = kind && watchOf(kind, s, reply.silent)
  if (!watch) return []
  const { layers, rows, countIn } = watch
  const partsOf = (row: number) =>
    layers.map(({ name }, column) => `${name[locale]} ${t('watched', { ...countIn([row], [column]) })}`)
  const inside = rows.slice(0, -1).map((area, row) => {
    const parts = partsOf(row).join(locale === 'zh' ? '；' : '; ')
    return t('lineOf', { name: areaName(area), parts })
  })
  return [...partsOf(rows.length - 1), ...inside]
}

/** The days of the scene whose numbers were corrected, which its chart marks. */
export function correctionLines(
  id: string,
  s: Situation,
  { locale, t }: TextWords,
  days: DayTally,
): string[] {
  const measure = measureOf(s.catalog, id)
  const count = correctionsIn(days, s.span)
  if (!measure || count === 0) return []
  const { from, to } = s.span
  const parts = [...days]
    .filter(([day]) => day >= from && day <= to)
    .sort(([a], [b]) => a - b)
    .map(([day, times]) => `${formatDay(day, locale, 'short')} ${times}`)
  const name = t('correctedOver', { measure: measure.name[locale], count })
  return [t('lineOf', { name, parts: joined(parts, locale) })]
}

const namedSites = 9

export function hotspotLines(id: string, s: Situation, { locale, t }: TextWords): string[] {
  const measure = measureOf(s.catalog, id)
  const cube = s.sets.get(id)?.total
  if (!measure || !cube) return []
  const { ownCell } = figureFormat(measure, locale)
  const spots = hotspotsOf(cube, s.sites, s.area, toDayNumber(s.today))
  const parts = spots
    .slice(0, namedSites)
    .map(({ site, cell }) => `${site.name} ${ownCell(cell.value, cell.state)}`)
  const name = t('hotspots', { measure: measure.name[locale] })
  const line = t('lineOf', { name, parts: parts.length === 0 ? t('none') : joined(parts, locale) })
  return [inTurn([line, t('sitesInAll', { count: spots.length })])]
}
