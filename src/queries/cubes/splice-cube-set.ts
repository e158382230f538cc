import { type CubeSource, canSplice, spliceCube } from '#src/domain/cube.ts'
import type { CubeSet } from './cube-set.ts'
import { followPatch } from './ratio-of.ts'

/**
 * The set with some of its days taken over, in place, from a newer answer that includes every change up to `seq`; null where the
 * whole must be fetched again.
 */
export function spliceCubeSet(set: CubeSet, newer: readonly CubeSource[], seq: number): CubeSet | null {
  const pairs = newer.flatMap((source) => {
    const cube = source.key === null ? set.total : set.keys.get(source.key)
    return cube && canSplice(cube, source) ? [{ cube, source }] : []
  })
  if (pairs.length < newer.length) return null
  for (const { cube, source } of pairs) {
    const span = { from: source.from, to: source.from + source.days - 1 }
    for (const row of spliceCube(cube, source)) followPatch(cube, cube.places.ids[row]!, span)
  }
  return { ...set, revision: Math.max(set.revision, seq), version: set.version + 1 }
}
