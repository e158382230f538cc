import type { PlaceRow } from '#server/db/places/places.ts'
import type { Reporting } from '#src/contract/catalog.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { isInside } from '#src/domain/places.ts'

/** What of a place the rule asks for. */
export type Placed = Pick<PlaceRow, 'path' | 'type' | 'kind'>

/**
 * Whether a place may report a measure on a day. Where the catalogue expects somebody there that day, inside the place or around
 * it, only those it expects may: a town beside its committees would be counted twice. Where it expects nobody, anybody may.
 */
export function isReporter(
  reporting: readonly Reporting[],
  place: Placed,
  day: number,
  places: ReadonlyMap<string, Placed>,
): boolean {
  const now = reporting.filter(
    ({ from, to }) =>
      (from === undefined || toDayNumber(from) <= day) && (to === undefined || day <= toDayNumber(to)),
  )
  const around = place.path.split('/')
  const covers = ({ areas, except }: Reporting) =>
    (areas === undefined || areas.some((code) => around.includes(code))) &&
    !except?.some((code) => around.includes(code))
  const isBelow = ({ areas }: Reporting) =>
    areas?.some((code) => isInside(places.get(code)?.path ?? '', place.path)) ?? false
  if (now.some((entry) => covers(entry) && isOfKind(entry.by, place))) return true
  return !now.some((entry) => covers(entry) || isBelow(entry))
}

function isOfKind(by: Reporting['by'], place: Placed): boolean {
  return typeof by === 'string' ? by === place.kind : place.type === 'site' && by.site === place.kind
}
