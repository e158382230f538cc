import { useMemo } from 'react'
import type { Site } from '#src/contract/sites.ts'
import type { Line } from '#src/domain/table/line.ts'
import { type AreaIndex, lineageOf } from '#src/situation/areas/area-index.ts'
import { usePointed } from '#src/state/pointed.ts'
import { useCalm } from '#src/views/explore/model/use-calm.ts'

/** The row of the place at which the map points, once that rests; else that of the nearest area around it which has one. */
export function usePointedLine(
  lines: readonly Line[],
  index: AreaIndex,
  sites: readonly Site[],
): string | null {
  const place = useCalm(usePointed('map'))
  return useMemo(() => {
    if (place === null) return null
    const around = sites.find(({ id }) => id === place)?.area ?? place
    const wanted = [
      place,
      ...lineageOf(index, around)
        .map(({ code }) => code)
        .reverse(),
    ]
    const there = new Set(lines.map(({ id }) => id))
    return wanted.find((id) => there.has(id)) ?? null
  }, [place, lines, index, sites])
}
