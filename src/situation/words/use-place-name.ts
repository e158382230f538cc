import { useCallback } from 'react'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { placeName } from './place-name.ts'
import { useAreaName } from './use-area-name.ts'

/** The name of a place that an answer names in Chinese, in the reader's language where it is an area that has one. */
export function usePlaceName(index: AreaIndex): (code: string, name: string) => string {
  const areaName = useAreaName()
  return useCallback((code, name) => placeName(index, areaName, code, name), [index, areaName])
}
