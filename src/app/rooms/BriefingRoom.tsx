import { Briefing } from '#src/views/explore/briefing/Briefing.tsx'
import { ExploreScreen } from '#src/views/explore/ExploreScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const rooms = ['briefing', 'history', 'duties', 'selection', 'panels'] as const

export function BriefingRoom() {
  return (
    <RoomLanguage rooms={rooms}>
      <ExploreScreen shown={Briefing} />
    </RoomLanguage>
  )
}
