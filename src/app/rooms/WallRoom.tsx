import { usePrefetchQuery } from '@tanstack/react-query'
import { areasQuery } from '#src/queries/areas.ts'
import { catalogQuery } from '#src/queries/catalog.ts'
import { sitesQuery } from '#src/queries/sites.ts'
import { scenesQuery } from '#src/queries/wall/scenes.ts'
import { WallScreen } from '#src/views/wall/WallScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const rooms = ['wall', 'history', 'duties'] as const

export function WallRoom() {
  // Its words are on their way; what it shows need not wait for them.
  usePrefetchQuery(catalogQuery())
  usePrefetchQuery(scenesQuery())
  usePrefetchQuery(areasQuery())
  usePrefetchQuery(sitesQuery())
  return (
    <RoomLanguage rooms={rooms}>
      <WallScreen />
    </RoomLanguage>
  )
}
