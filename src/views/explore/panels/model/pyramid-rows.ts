import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import type { Names } from '#src/contract/primitives.ts'
import { total } from '#src/domain/cube.ts'
import { breakdownOf } from '#src/situation/measures/measures.ts'
import { type CubeSets, quantityOf } from '#src/situation/measures/quantity-of.ts'
import { rowsOf } from '#src/situation/selection/part.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

interface KeyNumber {
  key: string
  value: number | null
  state: CellState
  reported: number
  expected: number
}

interface KeyRow {
  name: Names
  left: KeyNumber
  right: KeyNumber
}

/** The two sides of a breakdown that has them, row by row. */
export function pyramidRows(
  catalog: Catalog,
  measure: Measure,
  sets: CubeSets,
  { part, span }: Pick<Choice, 'part' | 'span'>,
): KeyRow[] {
  const numberOf = (key: string): KeyNumber => {
    const quantity = quantityOf(catalog, measure, sets, key)
    if (quantity?.key !== key) return { key, value: null, state: 'missing', reported: 0, expected: 0 }
    return { key, ...total(quantity, rowsOf(quantity.places, part), span) }
  }
  return (breakdownOf(catalog, measure)?.pyramid?.rows ?? []).map(({ name, left, right }) => ({
    name,
    left: numberOf(left),
    right: numberOf(right),
  }))
}
