import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { editDistance } from './edit-distance.ts'
import { stemOf } from './endings.ts'
import { findPlaces, isWithin, pathsOf, type Scope } from './find-place.ts'
import { namesByCharacter } from './names-by-character.ts'

const shown = 5
const compared = 60

/**
 * Ids of the places whose names come nearest to `text`, best first. Those inside the area that `within` names go before all others,
 * if they are like it at all; of two that are as like, the one of the same kind (居委会, 镇).
 */
export function nearestPlaces(text: string, knowledge: Knowledge, within?: string): string[] {
  const { places } = knowledge
  const areas = within === undefined ? [] : findPlaces(within, places, null)
  const scope: Scope = areas.length > 0 ? pathsOf(places, areas) : null
  const whole = normalise(text).slice(0, 60)
  const { stem: name, kind } = stemOf(whole)
  const shared = new Map<number, number>()
  const { byCharacter, stems, kinds } = namesByCharacter(places)
  for (const character of new Set(name))
    for (const place of byCharacter.get(character) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  const isNear = isWithin(places, scope)
  return [...shared]
    .map(([place, count]) => ({
      place,
      isInside: scope !== null && isNear(place),
      likeness: count - Math.abs(stems[place]!.length - name.length) / 2,
      otherKind: kind !== null && kinds[place] !== kind ? 1 : 0,
    }))
    .sort(
      (a, b) =>
        Number(b.isInside) - Number(a.isInside) || b.likeness - a.likeness || a.otherKind - b.otherKind,
    )
    .slice(0, compared)
    .map((one) => ({
      ...one,
      distance: editDistance(name, stems[one.place]!),
      inFull: editDistance(whole, normalise(places.all[one.place]!.name)),
    }))
    .filter(({ place, distance }) => distance < Math.max(name.length, stems[place]!.length))
    .map((one) => ({ ...one, rank: rankOf(one, name) }))
    .sort(
      (a, b) =>
        a.rank - b.rank || a.distance - b.distance || a.otherKind - b.otherKind || a.inFull - b.inFull,
    )
    .slice(0, shown)
    .map(({ place }) => places.all[place]!.id)
}

/** What is inside and mostly the same; then the very name, elsewhere; then all else. */
function rankOf(
  { isInside, distance, inFull }: { isInside: boolean; distance: number; inFull: number },
  name: string,
) {
  if (isInside && distance <= Math.max(1, name.length / 2)) return 0
  return inFull === 0 ? 1 : isInside ? 2 : 3
}
