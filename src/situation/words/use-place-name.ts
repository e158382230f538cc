import { useCallback } from 'react'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'
import { useAreaName } from './use-area-name.ts'

/** The name of a place that an answer names in Chinese, in the reader's language where it is an area that has one. */
export function usePlaceName(index: AreaIndex): (code: string, name: string) => string {
  const areaName = useAreaName()
  return useCallback(
    (code, name) => {
      const area = areaOf(index, code)
      return area ? areaName(area) : name
    },
    [index, areaName],
  )
}
