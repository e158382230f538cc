import type { Measure } from '#src/contract/catalog.ts'
import { isSmall } from '#src/domain/cells/suppress.ts'

/**
 * Whether a viewer may be told values that a cell has had, and the words about them. Of a measure with hidden counts a small value is
 * not told, nor what it was before or became. Nothing of a single key is: a total is shown beside its keys, and a hidden key
 * follows from those that are told.
 */
export function mayTell(
  { suppressBelow }: Measure & { suppressBelow?: number | undefined },
  key: string | null,
  values: readonly (number | null)[],
  seesSmallCounts: boolean,
): boolean {
  if (suppressBelow === undefined || seesSmallCounts) return true
  return key === null && values.every((value) => value === null || !isSmall(value, suppressBelow))
}
