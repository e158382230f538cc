import type { Catalog, Measure } from '#src/contract/catalog.ts'

/** A measure that is sent as a cube; a ratio is made of two of these. */
export type CubeMeasure = Exclude<Measure, { kind: 'ratio' }>

export function measureOf(catalog: Catalog, id: string | null): Measure | null {
  return catalog.measures.find((measure) => measure.id === id) ?? null
}

/** The measures whose cubes a measure needs. */
export function partsOf(catalog: Catalog, measure: Measure): CubeMeasure[] {
  if (measure.kind !== 'ratio') return [measure]
  return [measure.numerator, measure.denominator].flatMap((id) => {
    const part = measureOf(catalog, id)
    return part && part.kind !== 'ratio' ? [part] : []
  })
}

/** The ratio that says what share of another measure this one is; null: none does. */
export function shareOf(catalog: Catalog, measure: Measure): Extract<Measure, { kind: 'ratio' }> | null {
  for (const one of catalog.measures) if (one.kind === 'ratio' && one.numerator === measure.id) return one
  return null
}

/** The breakdown a reader may choose from: the measure's own, or that of a ratio's numerator. */
export function breakdownOf(catalog: Catalog, measure: Measure) {
  if (measure.kind === 'flow' || measure.kind === 'stock') return measure.breakdown ?? null
  if (measure.kind === 'cohort') return null
  const numerator = measureOf(catalog, measure.numerator)
  return numerator && 'breakdown' in numerator ? (numerator.breakdown ?? null) : null
}

/** The measures that somebody reports and that a measure is made from: itself, a ratio's parts, a cohort's flows. */
export function reportedParts(catalog: Catalog, measure: Measure): string[] {
  return partsOf(catalog, measure).flatMap((part) =>
    part.kind === 'cohort' ? [part.flow, ...(part.released === undefined ? [] : [part.released])] : [part.id],
  )
}
