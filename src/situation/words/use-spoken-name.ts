import { useCallback } from 'react'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { shortName } from './short-name.ts'
import { usePlaceName } from './use-place-name.ts'

/** The name of whom an answer names, as it is spoken in the reader's language. */
export function useSpokenName(index: AreaIndex): (one: { place: string; name: string }) => string {
  const placeName = usePlaceName(index)
  return useCallback(({ place, name }) => shortName(placeName(place, name)), [placeName])
}
