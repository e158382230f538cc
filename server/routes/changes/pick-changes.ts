import { type Gazetteer, inside } from '#server/cubes/known/gazetteer.ts'
import type { Change, ReportedCell } from '#server/ingest/change-feed.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'

/** Of the same measure no more are told: devices that report every minute would drown the rest. */
const toldOfAMeasure = 3

/** The part of a change that lies inside the area. */
export interface PickedChange {
  seq: number
  recordedAt: number
  measure: Measure
  /** At least one. */
  cells: readonly ReportedCell[]
}

interface Question {
  catalog: Catalog
  gazetteer: Gazetteer
  /** Path of the area; null: everywhere. */
  within: string | null
  limit: number
}

/** The newest of `changes` (newest first) that touch the area. What the catalogue does not declare cannot be said in words. */
export function pickChanges(
  changes: readonly Change[],
  { catalog, gazetteer, within, limit }: Question,
): PickedChange[] {
  const measures = new Map(catalog.measures.map((measure) => [measure.id, measure]))
  const told = new Map<string, number>()
  const picked: PickedChange[] = []
  for (const { seq, recordedAt, measure: id, cells } of changes) {
    if (picked.length === limit) break
    const measure = measures.get(id)
    const before = told.get(id) ?? 0
    if (!measure || cells === null || before === toldOfAMeasure) continue
    const own = cells.filter(({ place }) => {
      const path = (gazetteer.site.get(place) ?? gazetteer.area.get(place))?.path
      return path !== undefined && inside(path, within)
    })
    if (own.length === 0) continue
    told.set(id, before + 1)
    picked.push({ seq, recordedAt, measure, cells: own })
  }
  return picked
}
