import type { Area } from '#src/contract/areas.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { isInside } from '#src/domain/places.ts'
import { classify } from '#src/map/classes.ts'
import type { Scale } from '#src/map/types.ts'
import type { AreaNumbers } from './area-figures.ts'
import type { AreaIndex } from './area-index.ts'

/** The rows of an area's inside, at one level, that are selected. */
export function rowsAt(index: AreaIndex, area: Area, level: AreaLevel, outside?: Uint8Array): number[] {
  return index.areas.flatMap((one, row) =>
    one.level === level && isInside(one.path, area.path) && outside?.[row] !== 1 ? [row] : [],
  )
}

/** Classes of each level inside the chosen area: a town's total is not a committee's. */
export function scalesOf(
  index: AreaIndex,
  area: Area,
  { values, states, outside }: AreaNumbers,
): Partial<Record<AreaLevel, Scale>> {
  const scales: Partial<Record<AreaLevel, Scale>> = {}
  for (const level of ['city', 'district', 'town', 'committee'] as const) {
    const rows = rowsAt(index, area, level, outside)
    const scale = classify(
      rows.map((row) => values[row]!),
      rows.map((row) => states[row]!),
    )
    if (scale) scales[level] = scale
  }
  return scales
}
