import type { CatalogReply } from '#src/contract/catalog.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'

/** What every tab stands on. */
export interface Ground {
  catalog: CatalogReply
  index: AreaIndex
}
