import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import type { Site } from '#src/contract/sites.ts'
import type { ColumnWhat, PlaceWord } from './column-of.ts'
import { type AreaOf, areaAround } from './group-lines.ts'
import type { Line, PlaceLine } from './line.ts'
import type { SortKey } from './sorting/sort-rows.ts'

export interface PlaceNaming {
  catalog: Catalog
  areaOf: AreaOf
  locale: Locale
  areaName: (area: { name: string; nameEn: string | null }) => string
  yes: string
  no: string
  /** How many sites of the selection an area has inside, by its path. */
  sitesIn: (path: string) => number
}

/** What a column about places says of a line, and sorts by; null: nothing. Of a group only how many sites it has. */
export function placeKey(
  word: PlaceWord,
  { catalog, areaOf, locale, areaName, sitesIn }: PlaceNaming,
): (line: Line) => SortKey {
  if (word === 'sites') {
    const count = (line: Line): number => {
      if (line.area) return sitesIn(line.area.path)
      return line.kind === 'place' ? 1 : line.members.reduce((all, member) => all + count(member), 0)
    }
    return count
  }
  const kinds = new Map(catalog.kinds.map((kind) => [kind.id, kind.name[locale]]))
  const ownKind = ({ area, site }: PlaceLine) => {
    if (area) return catalog.levels[area.level][locale]
    return site && (kinds.get(site.kind) ?? site.kind)
  }
  return (line) => {
    if (line.kind !== 'place') return null
    if (word === 'within') return ownKind(line)
    const area = areaAround(areaOf, line, word)
    return area && areaName(area)
  }
}

/** An attribute of sites, as each site's own kind declares it: numbers as numbers, everything else in words. */
export function attributeKey(
  { id }: Extract<ColumnWhat, { of: 'attribute' }>,
  { catalog, locale, yes, no }: PlaceNaming,
): (line: Line) => SortKey {
  const known = new Map(
    catalog.kinds.flatMap((kind) => {
      const own = kind.attributes.find((one) => one.id === id)
      return own ? [[kind.id, own] as const] : []
    }),
  )
  const said = ({ kind, attributes }: Site): SortKey => {
    const value = attributes[id]
    if (value === undefined) return null
    if (typeof value === 'boolean') return value ? yes : no
    if (typeof value === 'number') return value
    const choice = known.get(kind)?.values?.find((one) => one.id === value)
    return choice ? choice.name[locale] : value
  }
  return (line) => (line.kind === 'place' && line.site ? said(line.site) : null)
}
