import type { PlaceRow } from '#server/db/places/places.ts'
import { type Fault, fault } from '#server/errors.ts'
import type { Reporter } from '#src/contract/access/reporters.ts'
import type { NewObservation } from '#src/contract/handing-in/observations.ts'

/** Every row that a reporter may not send: another measure, or a place outside its areas. */
export function beyondLimits(
  { measures, areas }: Reporter,
  observations: readonly NewObservation[],
  places: ReadonlyMap<string, PlaceRow>,
): Fault[] {
  const allowed = areas && new Set(areas)
  return observations.flatMap((one, i) => {
    const place = places.get(one.place)
    const mayTell = !measures || measures.includes(one.measure)
    const isWithin = !allowed || !place || place.path.split('/').some((code) => allowed.has(code))
    const told = { place: one.place, measure: one.measure }
    return mayTell && isWithin ? [] : [fault(i + 1, mayTell ? 'place' : 'measure', 'not-allowed', told)]
  })
}
