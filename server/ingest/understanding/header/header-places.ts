import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import { findPlaces } from '#server/ingest/understanding/places/find-place.ts'
import { headerMeaning } from './header-meaning.ts'

const longest = 200

/** The texts over a column that say something besides a place. */
export const knownTexts = (path: readonly string[], knowledge: Knowledge): string[] =>
  path.filter((text) => !headerMeaning([text], knowledge).unknown)

/** The texts over a column of which nothing is known but that they may be a place, joined as one name: `徐泾镇` over `高泾居委会`. */
export function placeText(path: readonly string[], knowledge: Knowledge): string | null {
  const text = path.filter((one) => headerMeaning([one], knowledge).unknown).join('')
  return text === '' || text.length > longest ? null : text
}

/** Whether places of this name are known. */
export const isPlaceName = (text: string, { places }: Knowledge): boolean =>
  findPlaces(text, places, null).length > 0
