import type { CohortMeasure, FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import type { Cells } from '#src/domain/cells/resolve.ts'
import type { Period } from '#src/domain/duties/reporting.ts'
import type { PlaceIndex } from '#src/domain/places.ts'

/** The cells of one measure as its reports give them: one row a place, one column a day of the span. */
export interface NativeCube {
  measure: FlowMeasure | StockMeasure | CohortMeasure
  key: string | null
  places: PlaceIndex
  /** By row of the reporters; residual rows have none. */
  periods: readonly (readonly Period[])[]
  from: number
  days: number
  cells: Cells
  revision: number
}
