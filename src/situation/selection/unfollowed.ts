import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Selection, SiteFilter } from '#src/contract/desk/selection.ts'
import { measureOf, reportedParts } from '#src/situation/measures/measures.ts'

export interface Unfollowed {
  /** Filters on kinds of site that do not report the measure. */
  filters: SiteFilter[]
  /** Areas report the measure themselves: which kinds of site are chosen says nothing of them. */
  kinds: boolean
}

/** What of a selection a measure cannot follow; null: it follows all of it. */
export function unfollowedBy(catalog: Catalog, measure: Measure, selection: Selection): Unfollowed | null {
  const { filters, kinds } = selection
  if (filters.length + kinds.length === 0) return null
  const reporters = reportedParts(catalog, measure).flatMap((id) => {
    const part = measureOf(catalog, id)
    return part && 'reporting' in part ? part.reporting.map(({ by }) => by) : []
  })
  const sites = new Set(reporters.flatMap((by) => (typeof by === 'string' ? [] : [by.site])))
  const own = filters.filter(({ kind }) => !sites.has(kind))
  const byAreas = kinds.length > 0 && reporters.some((by) => typeof by === 'string')
  return own.length > 0 || byAreas ? { filters: own, kinds: byAreas } : null
}
