import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RecentChange } from '#src/contract/figures/changes.ts'
import { changesQuery } from '#src/queries/figures/changes.ts'
import { useAsOf } from '#src/situation/moment/as-of.ts'
import { useUnrenewed } from '#src/views/wall/panels/frame/unrenewed.ts'

/** So many stand on a wall. */
export const shownEvents = 6
const askedFor = 30
/** Lines of one measure: devices report all day long, and would drown the rest. */
const linesOfMeasure = 2

/** The last events of an area that a wall tells, newest first; null: they are on their way, or did not come. */
export function useEvents(area: string) {
  const { data, error, dataUpdatedAt } = useQuery(changesQuery(area, askedFor, useAsOf()))
  const told = useMemo(() => (data ? telling(data.changes) : null), [data])
  return {
    told,
    hasFailed: !data && error !== null,
    unrenewed: useUnrenewed(data && error ? dataUpdatedAt : null),
  }
}

function telling(changes: readonly RecentChange[]): RecentChange[] {
  const lines = new Map<string, number>()
  return changes
    .filter(({ measure, corrected }) => {
      const count = (lines.get(measure) ?? 0) + 1
      lines.set(measure, count)
      return corrected || count <= linesOfMeasure
    })
    .slice(0, shownEvents)
}
