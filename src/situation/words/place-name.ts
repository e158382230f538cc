import { type AreaIndex, areaOf } from '#src/situation/areas/area-index.ts'

/** The name of a place that an answer names in Chinese: as `areaName` has it where the place is an area. */
export function placeName(
  index: AreaIndex,
  areaName: (area: { name: string; nameEn: string | null }) => string,
  code: string,
  name: string,
): string {
  const area = areaOf(index, code)
  return area ? areaName(area) : name
}
