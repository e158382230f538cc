import { readCubes } from '#src/sources/figures/cubes.ts'
import { type CubeSet, cubeSetOf } from './cube-set.ts'

/** The bytes that came over the wire, or were kept since, as a cube set. */
export function unpackCubes(bytes: Uint8Array): CubeSet {
  return cubeSetOf(readCubes(bytes), bytes)
}
