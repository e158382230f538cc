import type { Area } from '#src/contract/areas.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'

export interface InChild<T> {
  /** The area right inside; null: they are such areas themselves, or there is none. */
  area: Area | null
  members: T[]
}

/** Who is told of, by the area right inside `within` in which it lies, in tree order. */
export function byChild<T extends { area: string; place: string }>(
  members: readonly T[],
  within: Pick<Area, 'path'>,
  index: AreaIndex,
): InChild<T>[] {
  const depth = within.path.split('/').length
  const found = new Map<string | null, T[]>()
  for (const one of members) {
    const child = areaOf(index, one.area)?.path.split('/')[depth] ?? null
    const code = child === one.place ? null : child
    found.set(code, [...(found.get(code) ?? []), one])
  }
  const rowOf = (code: string | null) => (code === null ? -1 : (index.rowOf.get(code) ?? -1))
  return [...found]
    .sort(([a], [b]) => rowOf(a) - rowOf(b))
    .map(([code, members]) => ({ area: areaOf(index, code), members }))
}
