import { lazy, Suspense } from 'react'
import type { Catalog } from '#src/contract/catalog.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { useHasRoom } from '#src/situation/words/use-has-room.ts'
import { usePanes } from '#src/state/use-panes.ts'
import type { Choice } from './model/choice.ts'

const WhyPane = lazy(() => import('./why/WhyPane.tsx').then((module) => ({ default: module.WhyPane })))
const NotesPane = lazy(() =>
  import('./notes/NotesPane.tsx').then((module) => ({ default: module.NotesPane })),
)

interface DeskPanesProps {
  catalog: Catalog
  index: AreaIndex
  choice: Choice
}

/** What stands over the desk, as the address says: how a number is made, and the notes. */
export function DeskPanes(props: DeskPanesProps) {
  const { why, notes } = usePanes()
  // The words of all panes come together.
  const isWorded = useHasRoom('why')
  if (!isWorded) return null
  return (
    <Suspense fallback={null}>
      {why && <WhyPane key={JSON.stringify(why)} {...props} of={why} />}
      {notes && <NotesPane {...props} />}
    </Suspense>
  )
}
