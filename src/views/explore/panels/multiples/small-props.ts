import type { OutlinesReply } from '#src/contract/areas.ts'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { Multiples as Wanted } from '#src/contract/panels.ts'
import type { Site } from '#src/contract/sites.ts'
import type { Quantity } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
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
  quantity: Quantity
  /** Grows when the numbers of the quantity move in place. */
  version: number
  table: boolean
  caption: string
  /** Tells what is pointed at, or what the scale is, in the head. */
  onSay: (text: string) => void
}
