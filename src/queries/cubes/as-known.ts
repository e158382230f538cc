import { queryOptions } from '@tanstack/react-query'
import { total } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { fetchCubeBytes } from '#src/sources/figures/cubes.ts'
import { cubeOf } from './cube-set.ts'
import { unpackCubes } from './unpack-cubes.ts'

export interface AsKnownQuestion {
  measure: string
  /** Breakdown key; null: the total. */
  key: string | null
  area: string
  day: string
  /** ISO moment. */
  asOf: string
}

const keptBriefly = 15 * 60_000

/** An area's number for one day as it was known at a moment: what never changes again. */
export const asKnownQuery = (question: AsKnownQuestion) =>
  queryOptions({
    queryKey: keys.asKnown(question),
    queryFn: async ({ signal }) => {
      const { measure, key, area, day, asOf } = question
      const bytes = await fetchCubeBytes({ measure, from: day, to: day, area, asOf }, { signal })
      const cube = cubeOf(unpackCubes(bytes), key)
      const at = toDayNumber(day)
      return total(cube, { lo: 0, hi: cube.places.ids.length }, { from: at, to: at })
    },
    staleTime: freshness.shipped,
    gcTime: keptBriefly,
    persister: undefined,
  })
