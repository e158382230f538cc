import { type CubeSource, spliceCube } from '#src/domain/cube.ts'
import type { CubeSet } from './cube-set.ts'
import { followPatch } from './ratio-of.ts'

/**
 * The set with some of its days taken over, in place, from a newer answer that includes every change up to `seq`; null where the
 * whole must be fetched again.
 */
export function spliceCubeSet(set: CubeSet, newer: readonly CubeSource[], seq: number): CubeSet | null {
  for (const source of newer) {
    const cube = source.key === null ? set.total : set.keys.get(source.key)
    const rows = cube && spliceCube(cube, source)
    if (!rows) return null
    const span = { from: source.from, to: source.from + source.days - 1 }
    for (const row of rows) followPatch(cube, cube.places.ids[row]!, span)
  }
  return { ...set, revision: Math.max(set.revision, seq), version: set.version + 1 }
}
