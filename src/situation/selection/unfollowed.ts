import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Selection, SiteFilter } from '#src/contract/desk/selection.ts'
import { measureOf, reportedParts } from '#src/situation/measures/measures.ts'

/** What of a selection a measure does not follow. */
export interface Unfollowed {
  /** Null: which kinds of site are chosen. */
  filter: SiteFilter | null
  /** Sites report a part of the measure, and that follows: what areas report themselves does not. */
  partly: boolean
}

/** What of a selection a measure cannot follow, or not all of it; empty: it follows everything. */
export function unfollowedBy(
  catalog: Catalog,
  measure: Measure,
  { filters, kinds }: Selection,
): Unfollowed[] {
  const reporters = reportedParts(catalog, measure).flatMap((id) => {
    const part = measureOf(catalog, id)
    return part && 'reporting' in part ? part.reporting.map(({ by }) => by) : []
  })
  const sites = new Set(reporters.flatMap((by) => (typeof by === 'string' ? [] : [by.site])))
  const byAreas = reporters.some((by) => typeof by === 'string')
  const found = filters.flatMap((filter): Unfollowed[] => {
    const partly = sites.has(filter.kind)
    return partly && !byAreas ? [] : [{ filter, partly }]
  })
  return kinds.length > 0 && byAreas ? [...found, { filter: null, partly: sites.size > 0 }] : found
}
