import type { Area } from '#src/contract/areas.ts'
import { comparePaths } from '#src/domain/places.ts'

/** The area tree in tree order. */
export interface AreaIndex {
  readonly areas: readonly Area[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly childrenOf: ReadonlyMap<string | null, readonly Area[]>
  /** The root; the first where there are several. */
  readonly root: Area | null
}

export function buildAreaIndex(given: readonly Area[]): AreaIndex {
  const areas = [...given].sort((a, b) => comparePaths(a.path, b.path))
  const rowOf = new Map(areas.map((area, row) => [area.code, row]))
  const childrenOf = new Map<string | null, Area[]>()
  for (const area of areas) {
    const parent = area.parent !== null && rowOf.has(area.parent) ? area.parent : null
    const siblings = childrenOf.get(parent)
    if (siblings) siblings.push(area)
    else childrenOf.set(parent, [area])
  }
  return { areas, rowOf, childrenOf, root: childrenOf.get(null)?.[0] ?? null }
}

export function areaOf(index: AreaIndex, code: string | null): Area | null {
  const row = code === null ? undefined : index.rowOf.get(code)
  return row === undefined ? null : (index.areas[row] ?? null)
}

/** From the root down to the area itself. */
export function lineageOf(index: AreaIndex, code: string): Area[] {
  const line: Area[] = []
  for (let area = areaOf(index, code); area; area = areaOf(index, area.parent)) line.unshift(area)
  return line
}
