import { ExploreScreen } from '#src/views/explore/ExploreScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const rooms = ['walls', 'history', 'duties', 'places', 'selection', 'panels', 'take'] as const

export function DeskRoom() {
  return (
    <RoomLanguage rooms={rooms} later>
      <ExploreScreen />
    </RoomLanguage>
  )
}
