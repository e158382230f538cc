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
  const missing = missingIn(area, whole, index)
  return { expected: duty.expected, missing, overdue: duty.overdue && missing > 0 }
}

/** How many of those that are missing lie inside an area. */
export function missingIn(area: Pick<Area, 'path'>, whole: MeasureCompleteness, index: AreaIndex): number {
  return whole.missing.filter((one) => {
    const path = areaOf(index, one.area)?.path
    return path !== undefined && isInside(path, area.path)
  }).length
}

/** Several areas together; undefined while one of them is not known. */
export function sumOf(counts: readonly (FormCount | undefined)[]): FormCount | undefined {
  return counts.reduce(
    (sum, one) =>
      sum &&
      one && {
        expected: sum.expected + one.expected,
        missing: sum.missing + one.missing,
        overdue: sum.overdue || one.overdue,
      },
    { expected: 0, missing: 0, overdue: false },
  )
}
