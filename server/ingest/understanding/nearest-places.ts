import type { Knowledge } from './knowledge.ts'
import { editDistance } from './places/edit-distance.ts'
import { stemOf } from './places/endings.ts'
import { findPlaces, isWithin, pathsOf, type Scope } from './places/find-place.ts'
import { namesByCharacter } from './places/names-by-character.ts'
import { normalise } from './text/normalise.ts'

const shown = 5
const compared = 60

/** Ids of the places whose names come nearest to `text`, best first; those inside the area that `within` names go before all others. */
export function nearestPlaces(text: string, knowledge: Knowledge, within?: string): string[] {
  const { places } = knowledge
  const areas = within === undefined ? [] : findPlaces(within, places, null)
  const scope: Scope = areas.length > 0 ? pathsOf(places, areas) : null
  const whole = normalise(text).slice(0, 60)
  const name = stemOf(whole).stem
  const shared = new Map<number, number>()
  const { byCharacter, stems } = namesByCharacter(places)
  for (const character of new Set(name))
    for (const place of byCharacter.get(character) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  const isNear = isWithin(places, scope)
  return [...shared]
    .map(([place, count]) => ({
      place,
      near: scope !== null && isNear(place) ? 0 : 1,
      likeness: count - Math.abs(stems[place]!.length - name.length) / 2,
    }))
    .sort((a, b) => a.near - b.near || b.likeness - a.likeness)
    .slice(0, compared)
    .map((one) => ({
      ...one,
      distance: editDistance(name, stems[one.place]!),
      inFull: editDistance(whole, normalise(places.all[one.place]!.name)),
    }))
    .filter(({ place, distance }) => distance < Math.max(name.length, stems[place]!.length))
    .sort((a, b) => a.near - b.near || a.distance - b.distance || a.inFull - b.inFull)
    .slice(0, shown)
    .map(({ place }) => places.all[place]!.id)
}
