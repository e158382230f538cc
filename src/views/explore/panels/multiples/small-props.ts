import type { DaySeries } from '#src/charts/series.ts'
import type { Area, OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Multiples as Wanted } from '#src/contract/desk/panels.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Span } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { SpanFigure } from '#src/situation/compare/span-numbers.ts'
import type { CubeSets } from '#src/situation/measures/quantity-of.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'
import type { Part } from './parts-inside.ts'

export interface MultiplesProps {
  wanted: Wanted
  catalog: CatalogReply
  index: AreaIndex
  outlines: OutlinesReply['outlines']
  choice: Choice
  sets: CubeSets
  sites: readonly Site[]
}

/** What the head tells of what is pointed at, or of the scale. */
export interface Said {
  text: string
  /** With the numbers of all pictures, for those who do not see them. */
  spoken: string
  /** How many there are to point at. */
  stops: number
}

/** What small maps and small charts are given. */
export interface SmallProps extends MultiplesProps {
  parts: readonly Part[]
  /** An area's number over some days, or that of what is selected in it. */
  numberOf: (area: Area, span: Span) => SpanFigure
  /** The same day by day; null: nothing to divide by. */
  seriesOf: (area: Area) => DaySeries | null
  /** Grows when the numbers move in place. */
  version: number
  table: boolean
  caption: string
  /** Which of the stops is pointed at in all pictures: days of charts, areas of maps. */
  at: number | null
  onPoint: (at: number | null) => void
  onSay: (said: Said) => void
}
