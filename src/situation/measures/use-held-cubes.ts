import { hashKey, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { toDay, toDayNumber } from '#src/domain/days.ts'
import { cubeQuery } from '#src/queries/cubes/cube.ts'
import type { CubeSet } from '#src/queries/cubes/cube-set.ts'
import { cubeDays, type DayRange, type ShownDays } from './cube-days.ts'
import type { CubeMeasure } from './measures.ts'
import { type Cubes, useCubes } from './use-cubes.ts'

export interface HeldCubes extends Cubes {
  /** Measures of which days of the window are still on their way, with the first day that is there. */
  coming: ReadonlyMap<string, string>
}

/**
 * The cubes of some measures; while one over more days is on its way, that of before stands in for it, so that a dragged window takes
 * nothing off the screen. Never one of another moment, and none that lacks days nobody brings any more.
 */
export function useHeldCubes(
  measures: readonly CubeMeasure[],
  shown: ShownDays,
  asOf: string | null,
): HeldCubes {
  const cubes = useCubes(measures, shown, asOf)
  useSuperseding(measures, shown, asOf)
  const held = useRef<{ asOf: string | null; sets: ReadonlyMap<string, CubeSet> }>({ asOf, sets: new Map() })
  const { sets, faults, unrenewed, loading } = cubes
  const { from, to } = shown.window
  return useMemo(() => {
    const before = held.current.asOf === asOf ? held.current.sets : new Map<string, CubeSet>()
    const all = new Map(sets)
    const coming = new Map<string, string>()
    for (const { id } of measures) {
      const standIn = sets.has(id) ? undefined : before.get(id)
      if (!standIn) continue
      const isWhole = holds(standIn, { from, to })
      if (!isWhole && faults.has(id)) continue
      all.set(id, standIn)
      if (!isWhole) coming.set(id, toDay(standIn.total.from))
    }
    held.current = { asOf, sets: all }
    return { sets: all, faults, unrenewed, loading, coming }
  }, [sets, faults, unrenewed, loading, measures, asOf, from, to])
}

/** Once a measure is asked for over other days, the cube of before is let go if nobody else looks at it. */
function useSuperseding(measures: readonly CubeMeasure[], shown: ShownDays, asOf: string | null): void {
  const client = useQueryClient()
  const before = useRef<{ asOf: string | null; keys: Map<string, QueryKey> }>({ asOf, keys: new Map() })
  const keys = new Map<string, QueryKey>(
    measures.map((measure) => [measure.id, cubeQuery(measure, cubeDays(measure, shown), asOf).queryKey]),
  )
  const text = JSON.stringify([...keys])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says when the keys are others
  useEffect(() => {
    const { current } = before
    before.current = { asOf, keys }
    if (current.asOf !== asOf) return
    for (const [id, queryKey] of current.keys) {
      const now = keys.get(id)
      if (now && hashKey(now) !== hashKey(queryKey))
        // After whoever shares it has moved on too.
        setTimeout(() => client.removeQueries({ queryKey, exact: true, type: 'inactive' }))
    }
  }, [client, text, asOf])
}

function holds({ total }: CubeSet, { from, to }: DayRange): boolean {
  return total.from <= toDayNumber(from) && toDayNumber(to) < total.from + total.days
}
