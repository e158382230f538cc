import type { Header } from '#server/ingest/understanding/header/header-columns.ts'
import { headerMeaning } from '#server/ingest/understanding/header/header-meaning.ts'
import { isPlaceName, knownTexts, placeText } from '#server/ingest/understanding/header/header-places.ts'
import type { Knowledge } from '#server/ingest/understanding/knowledge.ts'
import type { ColumnLook } from './place-columns.ts'

/**
 * The looks of a sheet with a place a column: what else stands over such a column is its meaning, and a name that is not known is one
 * of a place, too. A sheet whose rows name places is none, nor one with fewer than two names of places in its header.
 */
export function columnsByPlace(
  looks: readonly ColumnLook[],
  { paths }: Header,
  knowledge: Knowledge,
): readonly ColumnLook[] {
  const texts = paths.map((path) => placeText(path, knowledge))
  const named = new Set(texts.filter((text) => text !== null && isPlaceName(text, knowledge)))
  const isByRow = looks.some(({ evidence }) => evidence.places > 0.6 && evidence.numbers <= 0.5)
  if (named.size < 2 || isByRow) return looks
  return looks.map((look) => {
    const text = texts[look.column] ?? null
    const isNamed = text !== null && (named.has(text) || isFigures(look))
    if (!isNamed || look.meaning.person) return look
    return {
      ...look,
      place: text,
      meaning: headerMeaning(knownTexts(paths[look.column]!, knowledge), knowledge),
    }
  })
}

const isFigures = ({ evidence }: ColumnLook) => evidence.numbers > 0 && evidence.figures > 0.5
