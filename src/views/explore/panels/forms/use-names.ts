import { useCallback, useMemo } from 'react'
import type { Site } from '#src/contract/sites.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { shortName } from '#src/situation/words/short-name.ts'
import { useAreaName } from '#src/situation/words/use-area-name.ts'

/** The name of an area or a site by its id. */
export function useNames(index: AreaIndex, sites: readonly Site[]): (id: string) => string {
  const areaName = useAreaName()
  const names = useMemo(() => new Map(sites.map(({ id, name }) => [id, name])), [sites])
  return useCallback(
    (id) => {
      const area = areaOf(index, id)
      return area ? shortName(areaName(area)) : (names.get(id) ?? id)
    },
    [index, names, areaName],
  )
}
