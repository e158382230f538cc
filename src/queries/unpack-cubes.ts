import { readCubes } from '#src/sources/cubes.ts'
import { type CubeSet, cubeSetOf } from './cube-set.ts'

/** A cube set as it was kept: the bytes that came over the wire. */
export function unpackCubes(bytes: Uint8Array): CubeSet {
  return cubeSetOf(readCubes(bytes), bytes)
}
