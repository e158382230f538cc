import { lazy, type ReactNode, Suspense } from 'react'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import { unfollowedBy } from '#src/situation/selection/unfollowed.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { useSelection } from '#src/state/use-selection.ts'

const Unfollowed = lazy(() => import('./Unfollowed.tsx').then((module) => ({ default: module.Unfollowed })))

/** What is to be said beside a measure's number that does not follow all of the selection; null: nothing. `short`: that it is so, and which filters when pointed at. */
export function useUnfollowed(catalog: Catalog, measure: Measure, short = false): ReactNode {
  const selection = useSelection()
  const hasWords = useHasRoom('selection')
  if (!hasWords || unfollowedBy(catalog, measure, selection).length === 0) return null
  return (
    <Suspense fallback={null}>
      <Unfollowed catalog={catalog} measure={measure} short={short} />
    </Suspense>
  )
}
