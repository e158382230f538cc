import { ExploreScreen } from '#src/views/explore/ExploreScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

export function DeskRoom() {
  return (
    <RoomLanguage room="walls" later>
      <RoomLanguage room="duties" later>
        <ExploreScreen />
      </RoomLanguage>
    </RoomLanguage>
  )
}
