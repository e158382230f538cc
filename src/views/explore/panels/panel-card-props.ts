import type { DayTally } from '#src/charts/series.ts'
import type { Measure } from '#src/contract/catalog.ts'
import type { Panel } from '#src/contract/desk/panels.ts'
import type { PanelGround } from './forms/form-props.ts'

export interface PanelCardProps extends PanelGround {
  panel: Panel
  measure: Measure
  corrections: DayTally | undefined
  dayTag: boolean
  isFirst: boolean
  isLast: boolean
  onChange: (change: Partial<Panel>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}
