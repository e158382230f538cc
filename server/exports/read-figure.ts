import { heldRows } from '#server/cubes/answer-grid.ts'
import type { Instance } from '#server/cubes/known/instance.ts'
import { quantityOf } from '#server/cubes/quantity.ts'
import { measureOf } from '#server/cubes/question.ts'
import type { Divisor } from '#src/domain/compare/divided.ts'
import type { Quantity, Span } from '#src/domain/cube.ts'
import type { PlaceIndex, Rows } from '#src/domain/places.ts'
import { cutRows } from '#src/domain/rows.ts'
import { rowsIn } from '#src/domain/selection/rows-in.ts'
import { divisors } from '#src/domain/table/divisors.ts'
import type { Line, PlaceLine } from '#src/domain/table/line.ts'
import { lineRows, ownRow } from '#src/domain/table/line-rows.ts'
import { type AskedExport, type Known, questionOf } from './asked.ts'
import type { Figure } from './figures.ts'

export interface ReadFigure {
  quantity: Quantity
  /** Null: the figure is told whole. */
  divisorOf: ((line: Line) => Divisor) | null
}

/** A figure over some days, and what its lines are divided by. */
export async function readFigure(
  { measures }: Instance,
  asked: AskedExport,
  figure: Figure,
  at: Known,
  span: Span,
): Promise<ReadFigure> {
  const { catalog, area } = asked
  const { per } = figure
  const question = questionOf(asked, figure, at, span)
  // What an area is a share of lies around it.
  const within =
    per === 'share' ? (area?.path.split('/').slice(0, -1).join('/') ?? '') || null : question.within
  const quantity = await quantityOf(measures, { ...question, within })
  if (per === null) return { quantity, divisorOf: null }
  const residents =
    per === 'residents'
      ? await quantityOf(measures, {
          ...question,
          measure: measureOf(catalog, catalog.population ?? ''),
          key: null,
        })
      : null
  const isArea = (id: string) => at.gazetteer.area.has(id)
  const rowsOf = (places: PlaceIndex, line: Line) => rowsOfLine(asked, places, line)
  return { quantity, divisorOf: divisors({ per, quantity, residents, isArea, rowsOf }) }
}

/** A line's rows among the places of a cube, as far as they are selected: an area's are those of all inside it, others report themselves. */
export function rowsOfLine({ rows, picked }: AskedExport, places: PlaceIndex, line: Line): Rows {
  const own = (id: string): Rows => {
    const row = ownRow(places, id)
    return picked === null || !('lo' in row) ? row : cutRows(rowsIn(picked, places), row)
  }
  const reportItself = rows.by === 'site' || rows.by === 'reporter'
  return lineRows(places, line, {
    place: (places, { id, path }) =>
      reportItself ? own(id) : heldRows(places, picked, path === '' ? undefined : path),
    area: (places, { path }) => heldRows(places, picked, path),
  })
}

/** All that was asked for, as one line. */
export function totalLine({ area }: Pick<AskedExport, 'area'>): PlaceLine {
  return {
    kind: 'place',
    id: area?.code ?? '',
    name: area?.name ?? '',
    path: area?.path ?? '',
    area,
    site: null,
  }
}
