import type { RatioMeasure } from '#src/contract/catalog.ts'
import type { Names } from '#src/contract/primitives.ts'
import { type Total, total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { runOfArea } from '#src/situation/areas/runs.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { quantityOf } from '#src/situation/measures/quantity-of.ts'
import type { Situation } from '#src/views/wall/model/situation.ts'

export interface Shares {
  /** The key that stands for the whole; null: they add up, or there are none. */
  standing: Names | null
  keys: { id: string; name: Names; answer: Total }[]
}

/** A ratio by the keys of its breakdown, in the catalogue's order: those that have come. */
export function sharesOf(measure: RatioMeasure, { catalog, sets, area, today }: Situation): Shares {
  const at = toDayNumber(today)
  const breakdown = breakdownOf(catalog, measure)
  const standing = breakdown && breakdown.total !== 'sum' ? breakdown.total.key : null
  const keys = (breakdown?.keys ?? []).flatMap(({ id, name }) => {
    const part = quantityOf(catalog, measure, sets, id)
    if (part?.key !== id) return []
    return [{ id, name, answer: total(part, runOfArea(part.places, area), { from: at, to: at }) }]
  })
  return { standing: breakdown?.keys.find(({ id }) => id === standing)?.name ?? null, keys }
}
