import { useMemo } from 'react'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { type AreaNumbers, areaNumbers } from '#src/views/explore/model/area-figures.ts'
import type { AreaIndex } from '#src/views/explore/model/area-index.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { type CubeSets, quantityOf, versionOf } from '#src/views/explore/model/quantity-of.ts'

/** The chosen measure's number in every area of the tree over the chosen days; null until its cube is there. */
export function useFill(
  catalog: CatalogReply,
  index: AreaIndex,
  choice: Choice,
  sets: CubeSets,
): { numbers: AreaNumbers; version: number } | null {
  const { measure, key, span } = choice
  const quantity = quantityOf(catalog, measure, sets, key)
  const version = versionOf(measure, sets)
  return useMemo(
    () => (quantity ? { numbers: areaNumbers(quantity, index.areas, span), version } : null),
    [quantity, version, index, span],
  )
}
