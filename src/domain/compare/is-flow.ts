import type { Catalog, Measure } from '#src/contract/catalog.ts'

/** Whether days add up; of a ratio, whether those of its numerator do. */
export function isFlow({ measures }: Pick<Catalog, 'measures'>, measure: Measure): boolean {
  if (measure.kind !== 'ratio') return measure.kind === 'flow'
  return measures.find(({ id }) => id === measure.numerator)?.kind === 'flow'
}
