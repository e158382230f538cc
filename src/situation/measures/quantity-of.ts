import type { Catalog, Measure } from '#src/contract/catalog.ts'
import type { Quantity } from '#src/domain/cube.ts'
import { type CubeSet, cubeOf } from '#src/queries/cubes/cube-set.ts'
import { ratioOf } from '#src/queries/cubes/ratio-of.ts'
import { measureOf } from './measures.ts'

export type CubeSets = ReadonlyMap<string, CubeSet>

/** The measure's cube, or the pair of a ratio's; `key` picks one of its breakdown. Null while a part is missing. */
export function quantityOf(
  catalog: Catalog,
  measure: Measure,
  sets: CubeSets,
  key: string | null = null,
): Quantity | null {
  if (measure.kind !== 'ratio') return pick(sets.get(measure.id), key)
  const numeratorMeasure = measureOf(catalog, measure.numerator)
  const total =
    numeratorMeasure && 'breakdown' in numeratorMeasure ? numeratorMeasure.breakdown?.total : undefined
  const standing = total && total !== 'sum' ? total.key : null
  const numerator = pick(sets.get(measure.numerator), key ?? standing)
  const denominator = pick(sets.get(measure.denominator), null)
  return numerator && denominator ? ratioOf(measure.id, numerator, denominator) : null
}

function pick(set: CubeSet | undefined, key: string | null) {
  return set ? cubeOf(set, key) : null
}

/** The measures whose cubes it is made from. */
export function partsOf(measure: Measure): string[] {
  return measure.kind === 'ratio' ? [measure.numerator, measure.denominator] : [measure.id]
}

/** Grows with every change of the parts: what memoised figures depend on beside the cubes themselves. */
export function versionOf(measure: Measure, sets: CubeSets): number {
  return partsOf(measure).reduce((sum, id) => sum + (sets.get(id)?.version ?? 0), 0)
}
