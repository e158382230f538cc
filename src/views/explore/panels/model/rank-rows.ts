import { rankChanges } from '#src/domain/compare/ranks.ts'
import { earlierSpan, type Quantity, type Span } from '#src/domain/cube.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import type { SpanFigure, spanFigures } from '#src/situation/compare/span-numbers.ts'
import type { Choice } from '#src/views/explore/model/choice.ts'

interface Ranked extends SpanFigure {
  id: string
  rank: number | null
  gained: number | null
  before: SpanFigure | null
}

/** The days that ranks are compared with; null: none, or not all of them are known. */
export function rankedAgainst(
  quantity: Quantity | null,
  { span, compare }: Pick<Choice, 'span' | 'compare'>,
): Span | null {
  return quantity === null || compare === 'none' ? null : earlierSpan(quantity, span, compare)
}

/** The areas right inside the chosen one by their number, with how each has moved since `before`. */
export function rankRows(
  numberOf: NonNullable<ReturnType<typeof spanFigures>>,
  index: AreaIndex,
  { area, span, before }: Pick<Choice, 'area' | 'span'> & { before: Span | null },
): Ranked[] {
  const areas = index.childrenOf.get(area.code) ?? [area]
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
