import { useMemo } from 'react'
import type { Site } from '#src/contract/sites.ts'
import type { MapFlash } from '#src/map/types.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'
import { usePointed } from '#src/state/pointed.ts'

/** The place at which the table points, as the map shows it; null: none, or nobody knows where it lies. */
export function useFlash(index: AreaIndex, sites: readonly Site[]): MapFlash | null {
  const place = usePointed('table')
  const areaName = useAreaName()
  return useMemo(() => {
    const area = areaOf(index, place)
    if (area) return area.point && { place: area.code, name: areaName(area), point: area.point }
    const site = place === null ? undefined : sites.find(({ id }) => id === place)
    return site ? { place: site.id, name: site.name, point: [site.lon, site.lat] } : null
  }, [place, index, sites, areaName])
}
