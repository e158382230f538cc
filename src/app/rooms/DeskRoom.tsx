import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { arrivingView } from '#src/state/explore/saved-address.ts'
import { ExploreScreen } from '#src/views/explore/ExploreScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const OpenView = lazy(() =>
  import('#src/views/explore/saved/OpenView.tsx').then((module) => ({ default: module.OpenView })),
)

const rooms = [
  'walls',
  'history',
  'duties',
  'places',
  'selection',
  'panels',
  'take',
  'columns',
  'why',
  'notes',
  'views',
  'commands',
] as const

/** The desk; whoever comes by the link of a saved view is taken there first. */
export function DeskRoom() {
  const { searchStr } = useLocation()
  const [opened, setOpened] = useState<string | null>(null)
  const id = arrivingView(searchStr)
  const onOpened = useCallback(() => setOpened(id), [id])
  return (
    <RoomLanguage rooms={rooms} later>
      {id !== null && id !== opened ? (
        <Suspense fallback={null}>
          <OpenView id={id} onOpened={onOpened} />
        </Suspense>
      ) : (
        <ExploreScreen />
      )}
    </RoomLanguage>
  )
}
