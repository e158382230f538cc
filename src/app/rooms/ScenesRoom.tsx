import { ScenesScreen } from '#src/views/wall/editor/ScenesScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

export function ScenesRoom() {
  return (
    <RoomLanguage room="scenes">
      <ScenesScreen />
    </RoomLanguage>
  )
}
