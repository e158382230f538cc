import type { AreaLevel } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { isInside } from '#src/domain/places.ts'
import { countSites } from '#src/domain/selection/counts.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { rowsInUse } from './rows-in-use.ts'

export interface Held {
  /** Areas of each level, the widest first; none where everything is held. */
  levels: { level: AreaLevel; count: number }[]
  /** Sites in use, by kind. */
  kinds: Map<string, number>
}

/** How many places of which kind a selection holds inside an area, which is not one of them. */
export function countHeld(picked: Picked, within: string, index: AreaIndex, inUse: readonly Site[]): Held {
  const { table, heldAreas, failedAreas, paths, selection } = picked
  const there = rowsInUse(table, inUse)
  const counts = new Map<AreaLevel, number>()
  const narrows = paths !== null || selection.states.length > 0
  table.areas.forEach(({ code, path }, row) => {
    if (
      !narrows ||
      heldAreas[row] === 0 ||
      failedAreas[row] === 1 ||
      path === within ||
      !isInside(path, within)
    )
      return
    const level = index.areas[index.rowOf.get(code) ?? -1]?.level
    if (level) counts.set(level, (counts.get(level) ?? 0) + 1)
  })
  return {
    levels: (['city', 'district', 'town', 'committee'] as const).flatMap((level) => {
      const count = counts.get(level)
      return count === undefined ? [] : [{ level, count }]
    }),
    kinds: countSites(picked, within, (row) => there[row] === 1),
  }
}
