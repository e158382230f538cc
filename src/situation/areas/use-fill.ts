import { useMemo } from 'react'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Span } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { type CubeSets, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { type AreaNumbers, areaNumbers } from './area-figures.ts'
import type { AreaIndex } from './area-index.ts'

/** The chosen measure's number in every area of the tree over the chosen days; null until its cube is there. */
export function useFill(
  catalog: CatalogReply,
  index: AreaIndex,
  chosen: { measure: Measure; key: string | null; span: Span; picked?: Picked | null },
  sets: CubeSets,
): { numbers: AreaNumbers; version: number } | null {
  const { measure, key, span, picked = null } = chosen
  const quantity = quantityOf(catalog, measure, sets, key)
  const version = versionOf(measure, sets)
  return useMemo(
    () => (quantity ? { numbers: areaNumbers(quantity, index.areas, span, picked), version } : null),
    [quantity, version, index, span, picked],
  )
}
