import { DataScreen } from '#src/views/data/DataScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const rooms = ['data', 'history', 'duties', 'places', 'commands'] as const

export function DataRoom() {
  return (
    <RoomLanguage rooms={rooms}>
      <DataScreen />
    </RoomLanguage>
  )
}
