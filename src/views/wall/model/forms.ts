import type { Area } from '#src/contract/areas.ts'
import type { MeasureCompleteness } from '#src/contract/completeness.ts'
import { isInside } from '#src/domain/places.ts'
import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'

export interface FormCount {
  expected: number
  missing: number
  overdue: boolean
}

/** The overdue first, then those with the most still missing. */
export function byNeed(a: MeasureCompleteness, b: MeasureCompleteness): number {
  return Number(b.overdue) - Number(a.overdue) || b.missing.length - a.missing.length
}

/**
 * A form in an area inside the one it was asked for. Who is missing is read off the whole, which is up to date; `duty`, the area's own
 * answer, may be older: it says how many are expected and whether their hour is past, which no report changes.
 */
export function formIn(
  area: Pick<Area, 'path'>,
  whole: MeasureCompleteness,
  duty: MeasureCompleteness,
  index: AreaIndex,
): FormCount {
  const missing = whole.missing.filter((one) => {
    const path = areaOf(index, one.area)?.path
    return path !== undefined && isInside(path, area.path)
  }).length
  return { expected: duty.expected, missing, overdue: duty.overdue && missing > 0 }
}
