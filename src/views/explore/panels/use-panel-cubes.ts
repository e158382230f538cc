import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { CatalogReply } from '#src/contract/catalog.ts'
import { cubeQuery } from '#src/queries/cubes/cube.ts'
import { cubeDays } from '#src/situation/measures/cube-days.ts'
import type { CubeMeasure } from '#src/situation/measures/measures.ts'
import { type Cubes, useCubes } from '#src/situation/measures/use-cubes.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

const none: readonly CubeMeasure[] = []

/**
 * The cubes of one panel, asked for once it is seen. When it goes, those that nobody else looks at are let go at once: a history of a
 * measure is tens of megabytes.
 */
export function usePanelCubes(
  catalog: CatalogReply,
  wanted: readonly CubeMeasure[],
  { days, calendar, asOf }: Choice,
  seen: boolean,
): Cubes {
  const history = { from: calendar.first, to: calendar.today }
  const asked = seen ? wanted : none
  const cubes = useCubes(asked, days, history, asOf)
  const ids = asked.map(({ id }) => id).join(' ')
  useRelease(catalog, ids, { days, history, asOf })
  return cubes
}

interface Kept {
  days: Choice['days']
  history: { from: string; to: string }
  asOf: string | null
}

function useRelease(catalog: CatalogReply, ids: string, { days, history, asOf }: Kept): void {
  const client = useQueryClient()
  const keys = useMemo(
    () =>
      catalog.measures.flatMap((measure) =>
        measure.kind !== 'ratio' && ids.split(' ').includes(measure.id)
          ? [cubeQuery(measure, cubeDays(measure, days, history), asOf).queryKey]
          : [],
      ),
    [catalog, ids, days, history, asOf],
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
