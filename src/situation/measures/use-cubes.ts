import { useQueries } from '@tanstack/react-query'
import { cubeQuery } from '#src/queries/cubes/cube.ts'
import type { CubeSet } from '#src/queries/cubes/cube-set.ts'
import { cubeDays, type ShownDays } from './cube-days.ts'
import type { CubeMeasure } from './measures.ts'
import type { CubeSets } from './quantity-of.ts'

export interface Cubes {
  sets: CubeSets
  /** Faults of the measures that have no cube to show, or an old one that could not be renewed. */
  faults: ReadonlyMap<string, Error>
  /** Of those with an old cube: when it came, ms by this machine's clock. */
  unrenewed: ReadonlyMap<string, number>
  loading: boolean
}

/** The cubes of some measures, as known now or at a moment, each by its own question; what is there is shown while the rest is on its way. */
export function useCubes(measures: readonly CubeMeasure[], shown: ShownDays, asOf: string | null): Cubes {
  return useQueries({
    queries: measures.map((measure) => cubeQuery(measure, cubeDays(measure, shown), asOf)),
    combine: (results) => {
      const sets = new Map<string, CubeSet>()
      const faults = new Map<string, Error>()
      const unrenewed = new Map<string, number>()
      results.forEach((result, index) => {
        const { id } = measures[index]!
        if (result.data) sets.set(id, result.data)
        if (result.error) faults.set(id, result.error)
        if (result.error && result.data) unrenewed.set(id, result.dataUpdatedAt)
      })
      return { sets, faults, unrenewed, loading: results.some((result) => result.isPending) }
    },
  })
}
