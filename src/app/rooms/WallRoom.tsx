import { WallScreen } from '#src/views/wall/WallScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const rooms = ['wall', 'history', 'duties'] as const

export function WallRoom() {
  return (
    <RoomLanguage rooms={rooms}>
      <WallScreen />
    </RoomLanguage>
  )
}
