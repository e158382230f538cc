import { DataScreen } from '#src/views/data/DataScreen.tsx'
import { RoomLanguage } from './RoomLanguage.tsx'

export function DataRoom() {
  return (
    <RoomLanguage room="data">
      <DataScreen />
    </RoomLanguage>
  )
}
