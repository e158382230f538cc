import { ScenesScreen } from '#src/views/wall/editor/ScenesScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const rooms = ['scenes', 'duties'] as const

export function ScenesRoom() {
  return (
    <RoomLanguage rooms={rooms}>
      <ScenesScreen />
    </RoomLanguage>
  )
}
