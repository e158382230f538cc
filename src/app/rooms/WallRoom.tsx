import { WallScreen } from '#src/views/wall/WallScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

export function WallRoom() {
  return (
    <RoomLanguage room="wall">
      <RoomLanguage room="duties">
        <WallScreen />
      </RoomLanguage>
    </RoomLanguage>
  )
}
