import type { Reporting } from '#src/contract/catalog.ts'
import type { Day } from '#src/contract/primitives.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { type Period, periodsOf } from '#src/domain/duties/reporting.ts'
import { buildPlaceIndex, type PlaceIndex } from '#src/domain/places.ts'
import { type Gazetteer, inside } from './gazetteer.ts'
import type { KnownReports } from './known-reports.ts'

/** The rows of a cube: who reports a measure inside an area, and when they are expected to. */
export interface Reporters {
  places: PlaceIndex
  /** By row. */
  periods: Period[][]
}

/** All whom the catalogue expects, and all who reported unasked, in tree order. */
export function reportersOf(
  gazetteer: Gazetteer,
  reporting: readonly Reporting[],
  log: KnownReports,
  within: string | null,
): Reporters {
  const periods = new Map<string, Period[]>()
  const found: { id: string; path: string }[] = []
  const take = (id: string, path: string, by: Reporting['by'], retiredOn?: Day) => {
    const expected = until(periodsOf(reporting, { path, by }), retiredOn)
    if (expected.length === 0 && !log.has(id)) return
    periods.set(id, expected)
    found.push({ id, path })
  }
  const levels = new Set(reporting.map(({ by }) => (typeof by === 'string' ? by : `site ${by.site}`)))
  for (const { code, path, level } of gazetteer.areas)
    if (inside(path, within) && (levels.has(level) || log.has(code))) take(code, path, level)
  for (const { id, path, kind, retiredOn } of gazetteer.sites)
    if (inside(path, within) && (levels.has(`site ${kind}`) || log.has(id)))
      take(id, path, { site: kind }, retiredOn)
  const places = buildPlaceIndex(found)
  return { places, periods: places.ids.map((id) => periods.get(id)!) }
}

/** Nothing is expected of a site from the day on which it is no longer there. */
function until(periods: Period[], retiredOn: Day | undefined): Period[] {
  if (retiredOn === undefined) return periods
  const last = toDayNumber(retiredOn) - 1
  return periods
    .filter(({ from }) => from <= last)
    .map((period) => ({ ...period, to: Math.min(period.to, last) }))
}
