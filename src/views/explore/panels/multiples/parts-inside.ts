import type { Area } from '#src/contract/areas.ts'
import type { Multiples } from '#src/contract/desk/panels.ts'
import type { Span } from '#src/domain/cube.ts'
import { mondayOf } from '#src/domain/days.ts'
import { isInside } from '#src/domain/places.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'

/** One picture: an area over all days, or the chosen area over the days of one week. */
export interface Part {
  id: string
  area: Area
  span: Span
}

/** What there is a picture of: the towns or committees inside the chosen area, itself where it is one, or the weeks of the chosen days. */
export function partsInside(by: Multiples['by'], area: Area, span: Span, index: AreaIndex): Part[] {
  if (by !== 'week')
    return index.areas
      .filter((one) => one.level === by && isInside(one.path, area.path))
      .map((one) => ({ id: one.code, area: one, span }))
  const parts: Part[] = []
  for (let from = span.from; from <= span.to; ) {
    const to = Math.min(span.to, mondayOf(from) + 6)
    parts.push({ id: String(from), area, span: { from, to } })
    from = to + 1
  }
  return parts
}
