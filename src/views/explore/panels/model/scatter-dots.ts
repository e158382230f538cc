import type { Area } from '#src/contract/areas.ts'
import type { CellState } from '#src/contract/figures/cubes.ts'
import { type Quantity, type Span, total } from '#src/domain/cube.ts'
import { isInside } from '#src/domain/places.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import type { AreaIndex } from '#src/situation/areas/area-index.ts'
import { reporterFigures } from '#src/situation/compare/span-numbers.ts'
import { rowsOf } from '#src/situation/selection/part.ts'

interface Where {
  area: Area
  picked: Picked | null
  span: Span
  index: AreaIndex
}

interface Dot {
  id: string
  x: { value: number | null; state: CellState }
  y: { value: number | null; state: CellState }
}

export interface ScatterDots {
  /** Whose dots: those who report both, or the committees inside where the two are reported by others. */
  by: 'reporter' | 'committee'
  dots: Dot[]
}

/** Two measures by place; places that owe nothing of either have no dot. */
export function scatterDots(x: Quantity, y: Quantity, { area, picked, span, index }: Where): ScatterDots {
  const across = new Map(
    reporterFigures(x, rowsOf(x.places, { path: area.path, picked }), span).map((one) => [one.id, one]),
  )
  const both = reporterFigures(y, rowsOf(y.places, { path: area.path, picked }), span).flatMap((up) => {
    const side = across.get(up.id)
    return side ? [{ id: up.id, x: side, y: up }] : []
  })
  // A handful that happen to report both would not stand for the area.
  if (both.length * 2 >= across.size && both.length > 0) return { by: 'reporter', dots: both }
  const dots = index.areas
    .filter((one) => one.level === 'committee' && isInside(one.path, area.path))
    .map((one) => ({
      id: one.code,
      x: total(x, rowsOf(x.places, { path: one.path, picked }), span),
      y: total(y, rowsOf(y.places, { path: one.path, picked }), span),
    }))
    .filter((dot) => dot.x.state !== 'not-expected' && dot.y.state !== 'not-expected')
  return { by: 'committee', dots }
}
