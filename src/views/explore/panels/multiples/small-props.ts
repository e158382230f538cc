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
  /** Tells what is pointed at, or what the scale is, in the head. */
  onSay: (text: string) => void
}
