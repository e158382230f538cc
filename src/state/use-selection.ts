import { useMemo } from 'react'
import { everything, type Selection } from '#src/contract/desk/selection.ts'
import { useExploreSearch } from './use-explore-search.ts'

/** What the address selects inside the chosen area. */
export function useSelection(): Selection {
  const { areas, sites, shapes, kinds, filters, states } = useExploreSearch()
  return useMemo(
    () => ({ areas, sites, shapes, kinds, filters, states }),
    [areas, sites, shapes, kinds, filters, states],
  )
}

/** Of another area nothing is selected by place; what is filtered by kind and attribute stays. */
export const nowhereSelected = {
  areas: everything.areas,
  sites: everything.sites,
  shapes: everything.shapes,
}
