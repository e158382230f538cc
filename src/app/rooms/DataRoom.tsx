import { DataScreen } from '#src/views/data/DataScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

const rooms = ['data', 'history', 'duties', 'places'] as const

export function DataRoom() {
  return (
    <RoomLanguage rooms={rooms}>
      <DataScreen />
    </RoomLanguage>
  )
}
