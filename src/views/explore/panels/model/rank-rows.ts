import { rankChanges } from '#src/domain/compare/ranks.ts'
import { shiftOf } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { SpanFigure, spanFigures } from '#src/situation/compare/span-numbers.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

interface Ranked extends SpanFigure {
  id: string
  rank: number | null
  gained: number | null
  before: SpanFigure | null
}

/** The areas right inside the chosen one by their number, with how each has moved since the time it is compared with. */
export function rankRows(
  numberOf: NonNullable<ReturnType<typeof spanFigures>>,
  index: AreaIndex,
  { area, span, compare }: Pick<Choice, 'area' | 'span' | 'compare'>,
): Ranked[] {
  const areas = index.childrenOf.get(area.code) ?? [area]
  const shift = compare === 'none' ? null : shiftOf(span, compare)
  const before = shift === null ? null : { from: span.from - shift, to: span.to - shift }
  const all = areas.map((one) => ({
    id: one.code,
    ...numberOf(one, span),
    before: before && numberOf(one, before),
  }))
  const ranks = rankChanges(
    all.map(({ value }) => value),
    all.map((row) => row.before?.value ?? null),
    true,
  )
  return all
    .map((row, at) => ({ ...row, ...ranks[at]! }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0)
}
