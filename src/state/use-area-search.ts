import { useMemo, useState } from 'react'
import { type AreaHit, buildAreaIndex, type Romanise, type SearchedArea, searchAreas } from './area-search.ts'
import { loadRomaniser } from './romanise.ts'

/** `prepare` fetches the pinyin dictionary: call it when the reader turns to the search box. */
export function useAreaSearch(areas: readonly SearchedArea[]) {
  const [romanise, setRomanise] = useState<{ by: Romanise } | null>(null)
  const index = useMemo(() => buildAreaIndex(areas, romanise?.by), [areas, romanise])
  return {
    search: (text: string): AreaHit[] => searchAreas(index, text),
    prepare: () => {
      if (romanise === null) void loadRomaniser().then((by) => setRomanise({ by }))
    },
  }
}
