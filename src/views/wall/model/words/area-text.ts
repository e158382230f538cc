import type { Area } from '#src/contract/areas.ts'
import type { Measure } from '#src/contract/catalog.ts'
import type { Scene, WallPanel } from '#src/contract/wall/scenes.ts'
import { type Span, type Total, total } from '#src/domain/cube.ts'
import { formatCompact, formatRange } from '#src/domain/format.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import { lastOf, rankingOf } from '#src/views/wall/model/figures/ranking.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'
import { figureText, inTurn, joined, type TextWords } from './text-words.ts'

type Panel<Kind> = Extract<WallPanel, { kind: Kind }>
type ByArea = { area: Area; answer: Total }

/** So many areas of a list are named. */
const namedAreas = 36

/** Areas in their order, each with what a share is made of. */
export function rankingLines(panel: Panel<'ranking'>, s: Situation, words: TextWords): string[] {
  const measure = measureOf(s.catalog, panel.measure)
  const ranking = rankingOf(panel, s)
  if (!measure || !ranking) return []
  const { rows, whole, days, overRange } = ranking
  const line = areaLine({ measure, key: panel.key, days, overRange, rows }, words, s)
  return line === null ? [] : [inTurn([line, words.behind(whole)])]
}

/** The areas right inside as the small maps say them, and all of them together. */
export function multiplesLines(panel: Panel<'multiples'>, s: Situation, words: TextWords): string[] {
  return insideLines({ ...panel, days: lastOf(s), overRange: false, total: true }, s, words)
}

/** The areas right inside as the map says them: of the last day, or over all days of the scene. */
export function mapLines(map: NonNullable<Scene['map']>, s: Situation, words: TextWords): string[] {
  const overRange = map.range === true
  return insideLines({ ...map, days: overRange ? s.span : lastOf(s), overRange, total: false }, s, words)
}

interface OverDays {
  key?: string | undefined
  days: Span
  overRange: boolean
}

interface Inside extends OverDays {
  measure: string
  /** And all of them together. */
  total: boolean
}

function insideLines(asked: Inside, s: Situation, words: TextWords): string[] {
  const measure = measureOf(s.catalog, asked.measure)
  const quantity = measure && quantityOf(s.catalog, measure, s.sets, asked.key)
  if (!measure || !quantity) return []
  const answerOf = (area: Area) => total(quantity, runOfArea(quantity.places, area), asked.days)
  const inside = s.index.childrenOf.get(s.area.code) ?? []
  const rows = (asked.total ? [...inside, s.area] : inside).map((area) => ({ area, answer: answerOf(area) }))
  const line = areaLine({ ...asked, measure, rows }, words, s)
  return line === null ? [] : [line]
}

function areaLine(
  { measure, key, days, overRange, rows }: OverDays & { measure: Measure; rows: readonly ByArea[] },
  { locale, areaName, t }: TextWords,
  s: Situation,
): string | null {
  const told = rows.filter(({ answer }) => answer.expected > 0)
  if (told.length === 0) return null
  const parts = told
    .slice(0, namedAreas)
    .map(({ area, answer }) => `${areaName(area)} ${figureText(measure, answer, locale)}${madeOf(answer)}`)
  if (told.length > namedAreas) parts.push(t('othersInside', { count: told.length - namedAreas }))
  const part = breakdownOf(s.catalog, measure)?.keys.find(({ id }) => id === key)
  const name = [
    measure.name[locale],
    part?.name[locale],
    overRange && formatRange(days.from, days.to, locale),
  ]
  return t('lineOf', { name: name.filter(Boolean).join(' '), parts: joined(parts, locale) })

  function madeOf({ numerator, denominator }: Total): string {
    if (numerator === undefined || denominator === undefined) return ''
    return ` ${formatCompact(numerator, locale)}/${formatCompact(denominator, locale)}`
  }
}
