import type { Band } from '#src/charts/series.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Locale } from '#src/contract/primitives.ts'
import { toDayNumber } from '#src/domain/days.ts'

const openEnd = toDayNumber('2999-12-31')

/** The catalogue's response levels as bands behind the charts. */
export function bandsOf(catalog: Catalog, locale: Locale): Band[] {
  return catalog.regimes.map((regime) => ({
    from: toDayNumber(regime.from),
    to: regime.to ? toDayNumber(regime.to) : openEnd,
    level: regime.level,
    label: (regime.short ?? regime.name)[locale],
  }))
}
