import type { Gazetteer } from '#server/cubes/known/gazetteer.ts'
import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Span } from '#src/domain/cube.ts'

/** A cube asked for, with every name looked up. */
export interface CubeQuestion {
  gazetteer: Gazetteer
  catalog: Catalog
  measure: Measure
  /** Breakdown key; null: the total. */
  key: string | null
  /** Path of the area; null: everywhere. */
  within: string | null
  span: Span
  /** The last day that anybody is expected to have reported. */
  today: number
  /** As known after this revision; null: now. */
  revision: number | null
  /** The caller may see small counts. */
  small: boolean
}

/** The breakdown keys of a measure; those of a ratio are its numerator's, those of a cohort the keys that enter. */
export function breakdownKeys(catalog: Catalog, measure: Measure): string[] {
  switch (measure.kind) {
    case 'flow':
    case 'stock':
      return measure.breakdown?.keys.map(({ id }) => id) ?? []
    case 'ratio':
      return breakdownKeys(catalog, measureOf(catalog, measure.numerator))
    case 'cohort': {
      const keys = breakdownKeys(catalog, measureOf(catalog, measure.flow))
      return measure.keys ? keys.filter((key) => measure.keys?.includes(key)) : keys
    }
  }
}

/** A measure that the catalogue itself names: that it is there was checked when the catalogue was read. */
export function measureOf(catalog: Catalog, id: string): Measure {
  const measure = catalog.measures.find((one) => one.id === id)
  if (!measure) throw new Error(`the catalogue names ${id} but does not declare it`)
  return measure
}

/** The measures that somebody reports and that a measure is made from: itself, a ratio's parts, a cohort's flows. */
export function reportedParts(catalog: Catalog, measure: Measure): Measure[] {
  switch (measure.kind) {
    case 'flow':
    case 'stock':
      return [measure]
    case 'ratio':
      return [measure.numerator, measure.denominator].flatMap((id) =>
        reportedParts(catalog, measureOf(catalog, id)),
      )
    case 'cohort':
      return [measure.flow, ...(measure.released === undefined ? [] : [measure.released])].map((id) =>
        measureOf(catalog, id),
      )
  }
}
