import type { Area } from '#src/contract/areas.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { isInside } from '#src/domain/places.ts'
import { classify } from '#src/map/classes.ts'
import type { AreaFigures, Scale } from '#src/map/types.ts'
import type { AreaNumbers } from './area-figures.ts'
import type { AreaIndex } from './area-index.ts'

/** The rows of an area's inside, at one level, that are selected. */
export function rowsAt(index: AreaIndex, area: Area, level: AreaLevel, outside?: Uint8Array): number[] {
  return index.areas.flatMap((one, row) =>
    one.level === level && isInside(one.path, area.path) && outside?.[row] !== 1 ? [row] : [],
  )
}

/** An area on a map of its own, with the numbers that its inside is filled by. */
export interface Mapped {
  area: Area
  numbers: Pick<AreaFigures, 'values' | 'states' | 'outside'>
}

/** Classes of each level inside the chosen area: a town's total is not a committee's. */
export function scalesOf(index: AreaIndex, area: Area, numbers: AreaNumbers) {
  return sharedScales(index, [{ area, numbers }])
}

/** The same for maps that stand side by side. */
export function sharedScales(index: AreaIndex, maps: readonly Mapped[]): Partial<Record<AreaLevel, Scale>> {
  const scales: Partial<Record<AreaLevel, Scale>> = {}
  for (const level of ['city', 'district', 'town', 'committee'] as const) {
    const cells = cellsAt(index, maps, level)
    const scale = classify(
      cells.map(({ value }) => value),
      cells.map(({ state }) => state),
    )
    if (scale) scales[level] = scale
  }
  return scales
}

/** Every number and state code that some maps show at one level. */
export function cellsAt(index: AreaIndex, maps: readonly Mapped[], level: AreaLevel) {
  return maps.flatMap(({ area, numbers: { values, states, outside } }) =>
    rowsAt(index, area, level, outside).map((row) => ({ row, value: values[row]!, state: states[row]! })),
  )
}
