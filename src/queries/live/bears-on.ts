import type { Measure } from '#src/contract/catalog.ts'

/** A change of `reported` changes the measure's cube: its own, or a cohort's, which the server resolves from its flows. */
export function bearsOn(measure: Measure, reported: string): boolean {
  if (measure.id === reported) return true
  return measure.kind === 'cohort' && (measure.flow === reported || measure.released === reported)
}
