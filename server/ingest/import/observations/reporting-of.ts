import type { Reporting } from '#src/contract/catalog.ts'
import { toDay } from '#src/domain/days.ts'
import { isInside } from '#src/domain/places.ts'
import type { PlaceBook, Reporter } from './place-book.ts'
import type { ObservationRow } from './read-observations.ts'

/**
 * Who reported a measure, as a rule of the catalogue: so a day without a figure shows as missing, and nobody is expected who never
 * reported. One rule a level or kind, from its first day to its last.
 */
export function reportingOf(
  rows: readonly ObservationRow[],
  places: PlaceBook,
  everyOf: (file: string) => 'day' | 'week',
): Reporting[] {
  const groups = new Map<string, ObservationRow[]>()
  for (const row of rows) {
    const group = `${JSON.stringify(row.place.by)} ${everyOf(row.file)}`
    const own = groups.get(group)
    if (own) own.push(row)
    else groups.set(group, [row])
  }
  return [...groups.values()].map((own) => {
    const by = own[0]!.place.by
    const reporters = new Map(own.map(({ place }) => [place.id, place]))
    const days = own.map(({ day }) => day)
    return {
      by,
      every: everyOf(own[0]!.file),
      from: toDay(days.reduce((a, b) => Math.min(a, b))),
      to: toDay(days.reduce((a, b) => Math.max(a, b))),
      ...(typeof by === 'string'
        ? { areas: [...reporters.keys()].sort() }
        : reportingSites(by.site, reporters, places)),
    }
  })
}

/** Rules name areas, so sites of the kind beside the reporting ones are excepted one by one. */
function reportingSites(kind: string, reporters: ReadonlyMap<string, Reporter>, places: PlaceBook) {
  const paths = new Set([...reporters.values()].map(({ path }) => path.slice(0, path.lastIndexOf('/'))))
  const areas = [...paths].map((path) => path.slice(path.lastIndexOf('/') + 1)).sort()
  const except = places.all
    .filter(({ id, by }) => typeof by === 'object' && by.site === kind && !reporters.has(id))
    .filter(({ path }) => [...paths].some((area) => isInside(path, area)))
    .map(({ id }) => id)
    .sort()
  return { areas, ...(except.length > 0 && { except }) }
}
