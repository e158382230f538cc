import type { ReactNode } from 'react'
import type { ChartLabels } from '#src/charts/labels.ts'
import type { Band, DayTally } from '#src/charts/series.ts'
import type { CatalogReply, Measure } from '#src/contract/catalog.ts'
import type { Panel, PanelForm } from '#src/contract/desk/panels.ts'
import type { Site } from '#src/contract/sites.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

/** What all panels of the column share. */
export interface PanelGround {
  catalog: CatalogReply
  index: AreaIndex
  choice: Choice
  sites: readonly Site[]
  bands: readonly Band[]
  labels: ChartLabels
  /** One day for all charts. */
  hoverDay: number | null
  onHoverDay: (day: number | null) => void
  /** On paper: there is nothing to press. */
  still?: boolean
}

/** What one panel draws, once its cubes are there. */
export interface FormProps extends PanelGround {
  panel: Panel
  measure: Measure
  form: PanelForm
  sets: CubeSets
  /** What is known now, where the panel shows what was known then. */
  now: CubeSets | null
  corrections: DayTally | undefined
  dayTag: boolean
  /** Shows the table twin. */
  table: boolean
  actions: ReactNode
}
