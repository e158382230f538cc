import type { Area } from '#src/contract/areas.ts'
import type { WallPanel } from '#src/contract/wall/scenes.ts'
import { type Span, type Total, total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { isInside } from '#src/domain/places.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { measureOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

export interface Ranking {
  rows: { area: Area; answer: Total }[]
  /** Of the scene's area. */
  whole: Total
  days: Span
  /** Over all days of the scene, and not of the last alone. */
  overRange: boolean
}

type RankingPanel = Pick<Extract<WallPanel, { kind: 'ranking' }>, 'measure' | 'key' | 'level' | 'descending'>

/** Areas by a measure; whoever needs attention stands first. Null while a cube is on its way. */
export function rankingOf(panel: RankingPanel, s: Situation): Ranking | null {
  const measure = measureOf(s.catalog, panel.measure)
  const quantity = measure && quantityOf(s.catalog, measure, s.sets, panel.key)
  if (!quantity) return null
  // One number of an area on the map and in the list.
  const overRange = s.scene.map?.range === true && s.scene.map.measure === panel.measure
  const days = overRange ? s.span : lastOf(s)
  const answerOf = (area: Area) => total(quantity, runOfArea(quantity.places, area), days)
  const rows = areasOf(panel.level, s)
    .map((area) => ({ area, answer: answerOf(area) }))
    .filter(({ answer }) => answer.expected > 0)
    .sort((a, b) => order(a.answer.value, b.answer.value, panel.descending ?? false))
  return { rows, whole: answerOf(s.area), days, overRange }
}

/** All inside of a level; where there is none, the areas right inside, or the area alone. */
function areasOf(level: RankingPanel['level'], { index, area }: Situation): readonly Area[] {
  const ofLevel =
    level === undefined
      ? []
      : index.areas.filter((one) => one.level === level && isInside(one.path, area.path))
  return ofLevel.length > 0 ? ofLevel : (index.childrenOf.get(area.code) ?? [area])
}

export function lastOf({ today }: Pick<Situation, 'today'>): Span {
  const at = toDayNumber(today)
  return { from: at, to: at }
}

/** Without a number last, whichever way. */
function order(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return descending ? b - a : a - b
}
