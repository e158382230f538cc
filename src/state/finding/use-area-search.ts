import { useMemo, useState } from 'react'
import {
  type AreaHit,
  buildAreaIndex,
  type Romanisers,
  type SearchedArea,
  searchAreas,
} from './area-search.ts'
import { loadReadings, loadRomaniser } from './romanise.ts'

/** `prepare` fetches the pinyin dictionary: call it when the reader turns to the search box. */
export function useAreaSearch(areas: readonly SearchedArea[]) {
  const [romanise, setRomanise] = useState<Romanisers | null>(null)
  const index = useMemo(() => buildAreaIndex(areas, romanise ?? undefined), [areas, romanise])
  return {
    search: (text: string): AreaHit[] => searchAreas(index, text),
    prepare: () => {
      if (romanise !== null) return
      void Promise.all([loadRomaniser(), loadReadings()]).then(([area, site]) => setRomanise({ area, site }))
    },
  }
}
