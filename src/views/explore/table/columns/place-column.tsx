import { formatNumber } from '#src/domain/format.ts'
import {
  attributeColumn,
  attributeName,
  type ColumnWhat,
  type PlaceWord,
} from '#src/domain/table/column-of.ts'
import type { Line } from '#src/domain/table/line.ts'
import { attributeKey, type PlaceNaming, placeKey } from '#src/domain/table/place-key.ts'
import type { Column } from '#src/ui/table/data-table-props.ts'

export interface PlaceWords extends PlaceNaming {
  word: (word: PlaceWord) => string
}

/** What a place is and where it lies; a group says only how many sites it has. */
export function placeColumn(word: PlaceWord, words: PlaceWords): Column<Line> {
  const key = placeKey(word, words)
  const named = { id: word, name: words.word(word), sortKey: key }
  if (word !== 'sites') return { ...named, rem: word === 'within' ? 5 : 8, cell: key }
  return {
    ...named,
    align: 'end',
    rem: 5,
    descendingFirst: true,
    cell: (line) => formatNumber(Number(key(line)), words.locale),
  }
}

/** An attribute of sites, as each site's own kind declares it. */
export function attributeColumnOf(
  what: Extract<ColumnWhat, { of: 'attribute' }>,
  words: PlaceWords,
): Column<Line> {
  const { id, declared } = what
  const key = attributeKey(what, words)
  return {
    id: attributeColumn(id),
    name: attributeName(words.catalog, declared, words.locale),
    rem: 6,
    ...(declared.type === 'number' && { align: 'end' as const, descendingFirst: true }),
    cell: (line) => {
      const value = key(line)
      return typeof value === 'number' ? formatNumber(value, words.locale, decimals(value)) : value
    },
    sortKey: key,
  }
}

const decimals = (value: number) => (Number.isInteger(value) ? 0 : 1)
