import { buildCube, type Cube, type CubeSource } from '#src/domain/cube.ts'

/** The cubes of one measure over one run of days: the total and each key of its breakdown. */
export interface CubeSet {
  readonly measure: string
  readonly total: Cube
  readonly keys: ReadonlyMap<string, Cube>
  /** Includes every change up to this one. */
  readonly revision: number
  /** Cubes are patched in place: a new version says that numbers moved. */
  readonly version: number
  /** As they came over the wire, until the copy that survives a reload is made: a tenth of their tables. */
  readonly wire: { bytes: Uint8Array | null }
}

/** The cube of one key; the total where none is asked for, or the measure is not split by it. */
export function cubeOf(set: CubeSet, key: string | null): Cube {
  return (key === null ? null : set.keys.get(key)) ?? set.total
}

export function cubeSetOf(sources: readonly CubeSource[], bytes: Uint8Array): CubeSet {
  const cubes = sources.map(buildCube)
  const total = cubes.find((cube) => cube.key === null)
  if (!total) throw new Error('an answer without its total')
  return {
    measure: total.measure,
    total,
    keys: new Map(cubes.flatMap((cube) => (cube.key === null ? [] : [[cube.key, cube] as const]))),
    revision: total.revision,
    version: 0,
    wire: { bytes },
  }
}
