import { inside } from '#server/cubes/known/gazetteer.ts'
import type { MeasureStore } from '#server/cubes/known/measure-store.ts'
import { ApiError } from '#server/errors.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { isResidual } from '#src/domain/cells/suppress.ts'
import { type PlaceIndex, type Rows, runOf } from '#src/domain/places.ts'
import { countRows, cutRows, holdsRun } from '#src/domain/rows.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { rowsIn } from '#src/domain/selection/rows-in.ts'
import { type Grid, gridOfReporters, gridOfRuns } from './grid.ts'
import { quantityOf } from './quantity.ts'
import type { CubeQuestion } from './question.ts'
import { resolveCube } from './resolve-cube.ts'

const cellsLimit = 2_000_000

/** Whose numbers: everybody's who reports, the sites' among them, of the areas at a level, or of all together. */
export type RowsBy = { by: 'reporter' } | { by: 'site' } | { by: 'area'; level: AreaLevel } | { by: 'total' }

/** The cells that JSON and CSV say; `picked`: of what a selection holds. */
export async function answerGrid(
  store: MeasureStore,
  question: CubeQuestion,
  rows: RowsBy,
  picked: Picked | null = null,
): Promise<Grid> {
  const { gazetteer, measure, within, span } = question
  const days = span.to - span.from + 1
  if (rows.by === 'area') {
    const areas = gazetteer.areas.filter(({ level, path }) => level === rows.level && inside(path, within))
    refuseTooMany(areas.length, days)
    const quantity = await quantityOf(store, question)
    return gridOfRuns(
      quantity,
      areas.flatMap(({ code, path }) => {
        const rows = heldRows(quantity.places, picked, path)
        return picked !== null && countRows(rows) === 0 ? [] : [{ id: code, path, rows }]
      }),
    )
  }
  if (rows.by === 'total') {
    const quantity = await quantityOf(store, question)
    const everything = { id: within?.split('/').at(-1) ?? '', path: within ?? '' }
    return gridOfRuns(quantity, [{ ...everything, rows: heldRows(quantity.places, picked) }])
  }
  const keeper = (places: PlaceIndex) => {
    const held = picked && rowsIn(picked, places)
    return (place: string, row: number) =>
      (rows.by === 'reporter' || gazetteer.site.has(place)) &&
      (held === null || holdsRun(held, { lo: row, hi: row + 1 }))
  }
  if (measure.kind !== 'ratio') {
    const cube = await resolveCube(store, question)
    refuseTooMany(cube.places.ids.length, days)
    return gridOfReporters(cube, keeper(cube.places))
  }
  const ratio = await quantityOf(store, question)
  const { ids, paths } = ratio.places
  const keep = keeper(ratio.places)
  refuseTooMany(ids.length, days)
  return gridOfRuns(
    ratio,
    ids.flatMap((id, row) =>
      !isResidual(id) && keep(id, row) ? [{ id, path: paths[row]!, rows: { lo: row, hi: row + 1 } }] : [],
    ),
  )
}

/** The rows of an area (of all that was asked for) that a selection holds. */
export function heldRows(places: PlaceIndex, picked: Picked | null, path?: string): Rows {
  const run = path === undefined ? { lo: 0, hi: places.ids.length } : runOf(places, path)
  return picked === null ? run : cutRows(rowsIn(picked, places), run)
}

function refuseTooMany(rows: number, days: number): void {
  if (rows * days > cellsLimit)
    throw new ApiError('answer-too-large', { cells: rows * days, limit: cellsLimit })
}
