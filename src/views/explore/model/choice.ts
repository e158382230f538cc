import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import type { Compare, ExploreView } from '#src/contract/view.ts'
import type { Span } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { lastDay } from '#src/situation/measures/last-day.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import { type LayerDeclaration, layersOf } from '#src/situation/sites/site-layers.ts'
import { type Calendar, type Days, resolveRange } from '#src/state/resolve-range.ts'

/** What is on screen: the address's view, with the catalogue's own choices where nothing was chosen. */
export interface Choice {
  area: Area
  measure: Measure
  key: string | null
  days: Days
  span: Span
  calendar: Calendar
  compare: Compare
  layers: readonly LayerDeclaration[]
  visible: ReadonlySet<string>
}

export interface Unknown {
  param: 'area' | 'measure' | 'key'
  value: string
}

/** Never fails: what the address names and this instance does not know falls back, and is told in `unknown`. */
export function chooseFrom(
  view: ExploreView,
  catalog: CatalogReply,
  index: AreaIndex,
  today: Day,
): { choice: Choice | null; unknown: Unknown[] } {
  const unknown: Unknown[] = []
  const area = areaOf(index, view.area)
  if (view.area !== null && !area) unknown.push({ param: 'area', value: view.area })
  const measure = measureOf(catalog, view.measure)
  if (view.measure !== null && !measure) unknown.push({ param: 'measure', value: view.measure })
  const shownArea = area ?? areaOf(index, catalog.home.area) ?? index.root
  const shownMeasure = measure ?? measureOf(catalog, catalog.home.measure) ?? catalog.measures[0]
  if (!shownArea || !shownMeasure) return { choice: null, unknown }
  const known = breakdownOf(catalog, shownMeasure)?.keys.some((key) => key.id === view.key)
  if (view.key !== null && !known) unknown.push({ param: 'key', value: view.key })
  const calendar: Calendar = {
    first: catalog.days?.from ?? today,
    today: lastDay(catalog, today),
    defaultDays: catalog.home.days,
  }
  const days = resolveRange(view.range, calendar)
  const layers = layersOf(catalog)
  const shown = view.layers ?? layers.filter((layer) => layer.shown).map((layer) => layer.id)
  const choice: Choice = {
    area: shownArea,
    measure: shownMeasure,
    key: known ? view.key : null,
    days,
    span: { from: toDayNumber(days.from), to: toDayNumber(days.to) },
    calendar,
    compare: view.compare,
    layers,
    visible: new Set(shown),
  }
  return { choice, unknown }
}
