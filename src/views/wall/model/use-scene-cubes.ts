import { useEffect, useMemo, useState } from 'react'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Day, Moment } from '#src/contract/primitives.ts'
import type { Scene } from '#src/contract/wall/scenes.ts'
import { addDays, toDayNumber } from '#src/domain/days.ts'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import { type Cubes, useCubes } from '#src/situation/measures/use-cubes.ts'
import { sceneCubes } from './scene-cubes.ts'

/** Windows come in steps, so that a scene with a longer one does not ask for everything anew. */
const stepDays = 60

export interface SceneCubes {
  cubes: Cubes
  /** What each scene is drawn from. */
  needs: readonly (readonly CubeMeasure[])[]
  /** The first scene has been whole once. */
  begun: boolean
  /** Each of its cubes has come, or is known not to. */
  isThere: (scene: number) => boolean
}

/** The cubes of all scenes: those of the first have the line for themselves, then the others come, so that no change waits. */
export function useSceneCubes(
  catalog: CatalogReply,
  scenes: readonly Scene[],
  first: number,
  today: Day,
  asOf: Moment | null,
): SceneCubes {
  const needs = useMemo(() => scenes.map((scene) => sceneCubes(catalog, scene)), [catalog, scenes])
  const [begun, setBegun] = useState(false)
  const needed = useMemo(
    () => (begun ? unionOf([needs[first]!, ...needs]) : needs[first]!),
    [needs, first, begun],
  )
  const cubes = useCubes(
    needed,
    {
      // As many days again come before the window.
      window: { from: addDays(today, -Math.ceil(daysBack(scenes, today) / 2)), to: today },
      history: { from: catalog.days?.from ?? today, to: today },
    },
    asOf,
  )
  const isThere = (scene: number) =>
    needs[scene]!.every(({ id }) => cubes.sets.has(id) || cubes.faults.has(id))
  const firstIsThere = isThere(first)
  useEffect(() => {
    if (firstIsThere) setBegun(true)
  }, [firstIsThere])
  return { cubes, needs, begun, isThere }
}

/** From today to the first day of any scene, in whole steps. */
function daysBack(scenes: readonly Scene[], today: Day): number {
  const back = scenes.map(({ days, to }) => days + toDayNumber(today) - toDayNumber(to ?? today))
  return Math.ceil(Math.max(...back) / stepDays) * stepDays
}

function unionOf(lists: readonly (readonly CubeMeasure[])[]): CubeMeasure[] {
  return [...new Map(lists.flat().map((measure) => [measure.id, measure])).values()]
}
