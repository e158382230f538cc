import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { isInside } from '#src/domain/places.ts'
import { type PlaceBook, placesNamed } from './place-book.ts'

/** Paths of the areas a place must lie in, or be; null: anywhere. */
export type Scope = readonly string[] | null

const longestName = 200
const bracketed = /^(.+?)\s*[(（]([^()（）]+)[)）]$/

/**
 * The places a text may mean: by id wherever they lie, else by name inside `scope`. A name may carry its area before it
 * (`徐泾镇高泾居委会`) or in brackets behind it. One: found. None: unknown. More: the name repeats.
 */
export function findPlaces(text: string, book: PlaceBook, scope: Scope): readonly number[] {
  const trimmed = text.trim()
  const byId = book.byId.get(trimmed) ?? book.byId.get(trimmed.normalize('NFKC'))
  if (byId !== undefined) return [byId]
  const name = trimmed.length > longestName ? '' : normalise(trimmed)
  if (name === '') return []
  const found = placesNamed(book, name, isWithin(book, scope))
  if (found.length > 1) {
    const exact = found.filter((i) => book.all[i]!.name === trimmed)
    return exact.length === 1 ? exact : found
  }
  if (found.length > 0) return found
  const brackets = bracketed.exec(trimmed)
  if (brackets) {
    const areas = findPlaces(brackets[2]!, book, scope)
    const inside = areas.length > 0 ? findPlaces(brackets[1]!, book, pathsOf(book, areas)) : []
    if (inside.length > 0) return inside
  }
  return behindArea(name, book, scope)
}

export const pathsOf = (book: PlaceBook, places: readonly number[]) => places.map((i) => book.all[i]!.path)

export function isWithin(book: PlaceBook, scope: Scope): (place: number) => boolean {
  if (scope === null) return () => true
  return (place) => scope.some((path) => isInside(book.all[place]!.path, path))
}

const longestArea = 16

function behindArea(name: string, book: PlaceBook, scope: Scope): readonly number[] {
  const fits = isWithin(book, scope)
  for (let length = Math.min(longestArea, name.length - 2); length >= 2; length--) {
    const areas = (book.names[0]!.get(name.slice(0, length)) ?? []).filter(
      (i) => book.all[i]!.type === 'area' && book.all[i]!.kind !== 'committee',
    )
    if (areas.length === 0) continue
    const found = findPlaces(name.slice(length), book, pathsOf(book, areas)).filter(fits)
    if (found.length > 0) return found
  }
  return []
}
