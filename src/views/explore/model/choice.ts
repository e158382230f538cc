import type { Area } from '#src/contract/areas.ts'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'
import type { ExploreView } from '#src/contract/desk/view.ts'
import type { Day, Moment } from '#src/contract/primitives.ts'
import { alignedShift } from '#src/domain/compare/aligned-shift.ts'
import { divisorsOf } from '#src/domain/compare/divisors-of.ts'
import type { Against, Span } from '#src/domain/cube.ts'
import { dayAt, toDayNumber } from '#src/domain/days.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { lastDay } from '#src/situation/measures/last-day.ts'
import { breakdownOf, measureOf } from '#src/situation/measures/measures.ts'
import type { Part } from '#src/situation/selection/part.ts'
import { type LayerDeclaration, layersOf } from '#src/situation/sites/site-layers.ts'
import { type Calendar, type Days, resolveRange } from '#src/state/range/resolve-range.ts'

/** What is on screen: the address's view, with the catalogue's own choices where nothing was chosen. */
export interface Choice {
  area: Area
  /** What of the area is looked at. */
  part: Part
  measure: Measure
  key: string | null
  /** What the measure is divided by on the map, in the tree and in the table. */
  per: Per | null
  days: Days
  span: Span
  calendar: Calendar
  /** A number: so many days earlier, in whole weeks. */
  compare: Against | 'none'
  /** Stands beside the chosen area. */
  versus: Area | null
  layers: readonly LayerDeclaration[]
  visible: ReadonlySet<string>
  /** What was known at this moment is shown, and its day is `calendar.today`; null: what is known now. */
  asOf: Moment | null
  /** The last day of what stands beside it as known now; null: nothing does. */
  besideTo: Day | null
}

export interface Unknown {
  param: 'area' | 'measure' | 'key' | 'per' | 'asof' | 'versus' | 'panels'
  value: string
}

/** Where a screen stands in time. */
export interface Standing {
  /** The server's day. */
  today: Day
  /** The address's moment, if it is one of the past. */
  asOf: Moment | null
}

/** Never fails: what the address names and this instance does not know falls back, and is told in `unknown`. */
export function chooseFrom(
  view: ExploreView,
  catalog: CatalogReply,
  index: AreaIndex,
  { today, asOf }: Standing,
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
  const per = divisorsOf(catalog, shownMeasure).find((one) => one === view.per) ?? null
  if (view.per !== per && view.per !== null) unknown.push({ param: 'per', value: view.per })
  if (view.asOf !== null && asOf === null) unknown.push({ param: 'asof', value: view.asOf })
  const last = lastDay(catalog, today)
  const stands =
    asOf === null ? last : earlier(lastDay(catalog, dayAt(new Date(asOf), catalog.timeZone)), last)
  const calendar: Calendar = {
    first: earlier(catalog.days?.from ?? stands, stands),
    today: stands,
    defaultDays: catalog.home.days,
  }
  const days = resolveRange(view.range, calendar)
  const layers = layersOf(catalog)
  const shown = view.layers ?? layers.filter((layer) => layer.shown).map((layer) => layer.id)
  const versus = areaOf(index, view.versus)
  if (view.versus !== null && !versus) unknown.push({ param: 'versus', value: view.versus })
  for (const panel of view.panels ?? [])
    if (!measureOf(catalog, panel.measure)) unknown.push({ param: 'panels', value: panel.measure })
  const span = { from: toDayNumber(days.from), to: toDayNumber(days.to) }
  const choice: Choice = {
    area: shownArea,
    part: { path: shownArea.path },
    measure: shownMeasure,
    key: known ? view.key : null,
    per,
    days,
    span,
    calendar,
    compare: againstOf(view.compare, span),
    versus: versus === shownArea ? null : versus,
    layers,
    visible: new Set(shown),
    asOf,
    besideTo: asOf !== null && view.beside ? last : null,
  }
  return { choice, unknown }
}

/** A day given as the start of another time stands for the whole weeks between. */
function againstOf(compare: ExploreView['compare'], span: Span): Choice['compare'] {
  if (compare === 'preceding' || compare === 'week' || compare === 'none') return compare
  return alignedShift(span.from, toDayNumber(compare))
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
