import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import { formatNumber } from '#src/domain/format.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { Column } from '#src/ui/table/data-table-props.ts'
import type { SortKey } from '#src/ui/table/sort-rows.ts'
import { areaAround } from '#src/views/explore/table/model/group-lines.ts'
import type { Line, PlaceLine } from '#src/views/explore/table/model/line.ts'
import { attributeColumn, attributeName, type ColumnWhat, type PlaceWord } from './column-of.ts'

export interface PlaceWords {
  catalog: Catalog
  index: AreaIndex
  locale: Locale
  areaName: (area: { name: string; nameEn: string | null }) => string
  word: (word: PlaceWord) => string
  yes: string
  no: string
  /** How many sites of the selection an area has inside, by its path. */
  sitesIn: (path: string) => number
}

/** What a place is and where it lies; a group says only how many sites it has. */
export function placeColumn(word: PlaceWord, words: PlaceWords): Column<Line> {
  const { catalog, index, locale, areaName } = words
  if (word === 'sites') {
    const count = (line: Line): number | null => {
      if (line.kind !== 'place')
        return line.area ? words.sitesIn(line.area.path) : sum(line.members.map(count))
      return line.area ? words.sitesIn(line.path) : 1
    }
    return {
      id: word,
      name: words.word(word),
      align: 'end',
      rem: 5,
      descendingFirst: true,
      cell: (line) => formatNumber(count(line) ?? 0, locale),
      sortKey: count,
    }
  }
  const kinds = new Map(catalog.kinds.map((kind) => [kind.id, kind.name[locale]]))
  const own = (line: PlaceLine): string => {
    if (word === 'within')
      return line.area
        ? catalog.levels[line.area.level][locale]
        : (kinds.get(line.site!.kind) ?? line.site!.kind)
    const area = areaAround(index, line, word)
    return area ? areaName(area) : ''
  }
  const text = (line: Line) => (line.kind === 'place' ? own(line) : '')
  return {
    id: word,
    name: words.word(word),
    rem: word === 'within' ? 5 : 8,
    cell: text,
    sortKey: (line) => text(line) || null,
  }
}

/** An attribute of sites, as each site's own kind declares it. */
export function attributeColumnOf(
  { id, declared }: Extract<ColumnWhat, { of: 'attribute' }>,
  { catalog, locale, yes, no }: PlaceWords,
): Column<Line> {
  const known = new Map(
    catalog.kinds.flatMap((kind) => {
      const own = kind.attributes.find((one) => one.id === id)
      return own ? [[kind.id, own] as const] : []
    }),
  )
  const isNumber = declared.type === 'number'
  const said = (site: Site | null): SortKey => {
    const value = site?.attributes[id]
    if (value === undefined) return null
    if (typeof value === 'boolean') return value ? yes : no
    if (typeof value === 'number') return value
    const choice = known.get(site!.kind)?.values?.find((one) => one.id === value)
    return choice ? choice.name[locale] : value
  }
  const key = (line: Line) => (line.kind === 'place' ? said(line.site) : null)
  return {
    id: attributeColumn(id),
    name: attributeName(catalog, declared, locale),
    rem: 6,
    ...(isNumber && { align: 'end' as const, descendingFirst: true }),
    cell: (line) => {
      const value = key(line)
      return typeof value === 'number' ? formatNumber(value, locale, decimals(value)) : value
    },
    sortKey: key,
  }
}

const decimals = (value: number) => (Number.isInteger(value) ? 0 : 1)

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((all, one) => all + (one ?? 0), 0)
}
