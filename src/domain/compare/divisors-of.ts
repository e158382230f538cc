import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Per } from '#src/contract/desk/panels.ts'

/** What a measure may be divided by: a ratio is divided already, and residents are not counted per resident. */
export function divisorsOf({ population }: Pick<Catalog, 'population'>, measure: Measure): Per[] {
  if (measure.kind === 'ratio') return []
  const bySites =
    measure.kind !== 'cohort' && measure.reporting.some((period) => typeof period.by === 'object')
  return [
    ...(population !== undefined && population !== measure.id ? (['residents'] as const) : []),
    ...(bySites ? (['site'] as const) : []),
    'share',
  ]
}
