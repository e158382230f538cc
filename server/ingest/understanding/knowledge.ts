import type { Area } from '#src/contract/areas.ts'
import type { Catalog } from '#src/contract/catalog.ts'
import type { Site } from '#src/contract/sites.ts'
import { type MeasureBook, measureBook } from './measures/measure-book.ts'
import { type PlaceBook, placeBook } from './places/place-book.ts'

/** All that a sheet is understood by. Building it costs some tens of milliseconds for a city: keep it while nothing changes. */
export interface Knowledge {
  readonly catalog: Catalog
  readonly places: PlaceBook
  readonly measures: MeasureBook
  /** Day number: days after it are refused. */
  readonly today: number
  /** What day a moment falls on. */
  readonly timeZone: string
}

export function knowledgeOf(
  catalog: Catalog,
  areas: readonly Area[],
  sites: readonly Site[],
  { today, timeZone }: Pick<Knowledge, 'today' | 'timeZone'>,
): Knowledge {
  return { catalog, places: placeBook(areas, sites), measures: measureBook(catalog), today, timeZone }
}
