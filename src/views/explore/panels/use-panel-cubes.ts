import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { cubeQuery } from '#src/queries/cubes/cube.ts'
import { cubeDays, type ShownDays } from '#src/situation/measures/cube-days.ts'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import { type HeldCubes, useHeldCubes } from '#src/situation/measures/use-held-cubes.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import { shownDays } from '#src/views/explore/model/shown-days.ts'

const none: readonly CubeMeasure[] = []

/**
 * The cubes of one panel, asked for once it is seen. When it goes, those that nobody else looks at are let go at once: a history of a
 * measure is tens of megabytes.
 */
export function usePanelCubes(
  catalog: CatalogReply,
  wanted: readonly CubeMeasure[],
  choice: Choice,
  seen: boolean,
): HeldCubes {
  const shown = useMemo(() => shownDays(catalog, choice), [catalog, choice])
  const asked = seen ? wanted : none
  const cubes = useHeldCubes(asked, shown, choice.asOf)
  const ids = asked.map(({ id }) => id).join(' ')
  useRelease(catalog, ids, shown, choice.asOf)
  return cubes
}

function useRelease(catalog: CatalogReply, ids: string, shown: ShownDays, asOf: string | null): void {
  const client = useQueryClient()
  const keys = useMemo(
    () =>
      catalog.measures.flatMap((measure) =>
        measure.kind !== 'ratio' && ids.split(' ').includes(measure.id)
          ? [cubeQuery(measure, cubeDays(measure, shown), asOf).queryKey]
          : [],
      ),
    [catalog, ids, shown, asOf],
  )
  const text = JSON.stringify(keys)
  useEffect(() => {
    const held = JSON.parse(text) as unknown[][]
    return () => {
      // After the panel's own look at them has ended, and whoever takes its place has begun.
      setTimeout(() => {
        for (const queryKey of held) client.removeQueries({ queryKey, exact: true, type: 'inactive' })
      })
    }
  }, [client, text])
}
