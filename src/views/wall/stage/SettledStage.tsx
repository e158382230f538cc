import { memo } from 'react'
import { MapStage, type MapStageProps } from './MapStage.tsx'
import { useSettled } from './use-settled.ts'

const Drawn = memo(MapStage)

/** The plate, drawn anew only as often as it is worth a whole picture. */
export function SettledStage({ s, theme, waits, isOn, onDrawn }: MapStageProps) {
  return <Drawn s={useSettled(s, waits)} theme={theme} waits={waits} isOn={isOn} onDrawn={onDrawn} />
}
