import type { Area } from '#src/contract/areas.ts'
import type { Site } from '#src/contract/sites.ts'
import { type Cell, type Cube, cellAt } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'

export interface CapacityRow {
  site: Site
  used: Cell | null
  capacity: number | null
  /** Null: one of the two is not known. */
  left: number | null
}

export interface Capacity {
  rows: CapacityRow[]
  /** Null as soon as one site's is: what a site has not reported may be in use. */
  left: number | null
}

/** Sites of an area with a capacity, and what of it is left on a day. */
export function capacityOf(
  used: Cube,
  capacity: Cube,
  sites: readonly Site[],
  area: Pick<Area, 'path'>,
  day: number,
): Capacity {
  const rows = sites.flatMap((site) => {
    const row = capacity.places.rowOf.get(site.id)
    if (row === undefined || !isInside(site.path, area.path)) return []
    const own = used.places.rowOf.get(site.id)
    const there = own === undefined ? null : cellAt(used, own, day)
    const all = cellAt(capacity, row, day)
    const [inUse, places] = [knownOf(there), knownOf(all)]
    const left = inUse === null || places === null ? null : places - inUse
    return [{ site, used: there, capacity: all.value, left }]
  })
  const left = rows.reduce<number | null>(
    (sum, row) => (sum === null || row.left === null ? null : sum + row.left),
    0,
  )
  return { rows, left }
}

/** A stale number is shown, and says nothing of today. */
function knownOf(cell: Cell | null): number | null {
  return cell === null || cell.state === 'stale' ? null : cell.value
}
