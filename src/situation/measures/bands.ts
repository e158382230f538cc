import type { Band } from '#src/charts/series.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { levelNotes } from '#src/domain/catalog/annotations.ts'
import { toDayNumber } from '#src/domain/days.ts'

const openEnd = toDayNumber('2999-12-31')

/** The catalogue's response levels as bands behind the charts: the levels of the list that notes stand in too. */
export function bandsOf(catalog: Catalog, locale: Locale): Band[] {
  return levelNotes(catalog).map(({ from, to, level, short }) => ({
    from: toDayNumber(from),
    to: to === null ? openEnd : toDayNumber(to),
    level,
    label: short[locale],
  }))
}
