import { useEffect, useState } from 'react'
import type { Selection } from '#src/contract/desk/selection.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useExploreSearch, useSetExploreSearch } from '#src/state/use-explore-search.ts'
import { selectPlace } from '#src/views/explore/selection/select-place.ts'

type ByPlace = Pick<Selection, 'areas' | 'sites' | 'shapes'>

/**
 * Rows that are pressed are what is looked at. Pressed with Ctrl they gather until Ctrl is let go: the table lists only what is selected,
 * and after the first one the others would be gone.
 */
export function useRowPicks(index: AreaIndex) {
  const { areas, sites, shapes } = useExploreSearch()
  const set = useSetExploreSearch()
  const [gathered, setGathered] = useState<ByPlace | null>(null)
  useEffect(() => {
    if (!gathered) return
    const take = () => {
      setGathered(null)
      set(gathered)
    }
    const letGo = ({ key }: KeyboardEvent) => (key === 'Control' || key === 'Meta') && take()
    document.addEventListener('keyup', letGo)
    window.addEventListener('blur', take)
    return () => {
      document.removeEventListener('keyup', letGo)
      window.removeEventListener('blur', take)
    }
  }, [gathered, set])
  const before = gathered ?? { areas, sites, shapes }
  return {
    chosen: new Set([...before.areas, ...before.sites]),
    isGathering: gathered !== null,
    press: (id: string, more: boolean) => {
      const place = { type: index.rowOf.has(id) ? ('area' as const) : ('site' as const), id }
      const next = { ...before, ...selectPlace(before, place, more) }
      if (more) setGathered(next)
      else set(next)
    },
  }
}
