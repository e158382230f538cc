import { useMemo } from 'react'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { type CubeSets, quantityOf, versionOf } from '#src/situation/measures/quantity-of.ts'
import { type Selected, usePicked } from '#src/situation/selection/use-picked.ts'
import { useSelection } from '#src/state/use-selection.ts'
import type { Choice } from './choice.ts'

interface Town {
  catalog: CatalogReply
  index: AreaIndex
  sets: CubeSets
  /** Retired ones too. */
  sites: readonly Site[]
}

/** A choice narrowed to what the address selects inside its area. */
export function useSelected(
  whole: Choice,
  { catalog, index, sets, sites }: Town,
): { choice: Choice; selected: Selected } {
  const { measure, key, span, area } = whole
  const selected = usePicked(index.areas, sites, useSelection(), {
    quantity: quantityOf(catalog, measure, sets, key),
    version: versionOf(measure, sets),
    span,
  })
  const { picked } = selected
  const choice = useMemo(() => ({ ...whole, part: { path: area.path, picked } }), [whole, area, picked])
  return { choice, selected }
}
