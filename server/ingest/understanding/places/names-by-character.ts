import { normalise } from '#server/ingest/understanding/text/normalise.ts'
import { stemOf } from './endings.ts'
import type { PlaceBook } from './place-book.ts'

interface NameIndex {
  /** The places in whose name, without its ending, a character stands. */
  byCharacter: ReadonlyMap<string, readonly number[]>
  stems: readonly string[]
  /** What kind of area the name says it is; null: none. */
  kinds: readonly (string | null)[]
}
const built = new WeakMap<PlaceBook, NameIndex>()

export function namesByCharacter(book: PlaceBook): NameIndex {
  const known = built.get(book)
  if (known) return known
  const names = book.all.map(({ name, type }) =>
    type === 'area' ? stemOf(normalise(name)) : { stem: normalise(name), kind: null },
  )
  const stems = names.map(({ stem }) => stem)
  const byCharacter = new Map<string, number[]>()
  stems.forEach((stem, place) => {
    for (const character of new Set(stem)) {
      const places = byCharacter.get(character)
      if (places) places.push(place)
      else byCharacter.set(character, [place])
    }
  })
  const index = { byCharacter, stems, kinds: names.map(({ kind }) => kind) }
  built.set(book, index)
  return index
}
