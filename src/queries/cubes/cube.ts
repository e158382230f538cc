import { queryOptions } from '@tanstack/react-query'
import type { Measure } from '#src/contract/catalog.ts'
import { freshness } from '#src/queries/freshness.ts'
import { keys } from '#src/queries/keys.ts'
import { bearsOn } from '#src/queries/live/bears-on.ts'
import { liveFeedOf } from '#src/queries/live/live-feed.ts'
import { renewSoon } from '#src/queries/live/renew-soon.ts'
import { keyAt, unkept } from '#src/queries/moment.ts'
import { type CubeQuestion, fetchCubeBytes } from '#src/sources/figures/cubes.ts'
import type { CubeSet } from './cube-set.ts'
import { patchCubeSet } from './patch-cube-set.ts'
import { takeBytes } from './take-bytes.ts'
import { unpackCubes } from './unpack-cubes.ts'

/**
 * One measure that is sent as a cube (a ratio is asked for by its two parts), at all places, over a run of days; as known now and kept so
 * by the live feed, or as known at a moment.
 */
export const cubeQuery = (
  measure: Exclude<Measure, { kind: 'ratio' }>,
  days: { from: string; to: string },
  asOf: string | null = null,
) => {
  const question: CubeQuestion = { measure: measure.id, ...days, ...(asOf !== null && { asOf }) }
  const breakdown = measure.kind === 'cohort' ? undefined : measure.breakdown
  return queryOptions({
    queryKey: keyAt(asOf, keys.cube(question)),
    queryFn: async ({ signal, client }): Promise<CubeSet> => {
      const bytes = await fetchCubeBytes(question, { signal })
      let set = unpackCubes(bytes)
      if (asOf !== null) {
        takeBytes(set)
        return set
      }
      // The feed may have moved on while the answer was on its way.
      for (const change of liveFeedOf(client).log.after(set.revision)) {
        if (!bearsOn(measure, change.measure)) continue
        const patched = measure.id === change.measure ? patchCubeSet(set, change, breakdown) : null
        if (patched) set = patched
        else renewSoon(client, measure, question, change)
      }
      return set
    },
    staleTime: freshness.patched,
    structuralSharing: false,
    ...(asOf !== null && unkept),
  })
}
