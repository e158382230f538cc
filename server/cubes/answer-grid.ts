import { inside } from '#server/cubes/known/gazetteer.ts'
import type { MeasureStore } from '#server/cubes/known/measure-store.ts'
import { ApiError } from '#server/errors.ts'
import type { AreaLevel } from '#src/contract/catalog.ts'
import { runOf } from '#src/domain/places.ts'
import { isResidual } from '#src/domain/suppress.ts'
import { type Grid, gridOfReporters, gridOfRuns } from './grid.ts'
import { quantityOf } from './quantity.ts'
import type { CubeQuestion } from './question.ts'
import { resolveCube } from './resolve-cube.ts'

const cellsLimit = 2_000_000

/** Whose numbers: everybody's who reports, the sites' among them, of the areas at a level, or of all together. */
export type Rows = { by: 'reporter' } | { by: 'site' } | { by: 'area'; level: AreaLevel } | { by: 'total' }

/** The cells that JSON and CSV say. */
export async function answerGrid(store: MeasureStore, question: CubeQuestion, rows: Rows): Promise<Grid> {
  const { gazetteer, measure, within, span } = question
  const days = span.to - span.from + 1
  if (rows.by === 'area') {
    const areas = gazetteer.areas.filter(({ level, path }) => level === rows.level && inside(path, within))
    refuseTooMany(areas.length, days)
    const quantity = await quantityOf(store, question)
    return gridOfRuns(
      quantity,
      areas.map(({ code, path }) => ({ id: code, path, run: runOf(quantity.places, path) })),
    )
  }
  if (rows.by === 'total') {
    const quantity = await quantityOf(store, question)
    const everything = { id: within?.split('/').at(-1) ?? '', path: within ?? '' }
    return gridOfRuns(quantity, [{ ...everything, run: { lo: 0, hi: quantity.places.ids.length } }])
  }
  const keep = (place: string) => rows.by === 'reporter' || gazetteer.site.has(place)
  if (measure.kind !== 'ratio') {
    const cube = await resolveCube(store, question)
    refuseTooMany(cube.places.ids.length, days)
    return gridOfReporters(cube, keep)
  }
  const ratio = await quantityOf(store, question)
  const { ids, paths } = ratio.places
  refuseTooMany(ids.length, days)
  return gridOfRuns(
    ratio,
    ids.flatMap((id, row) =>
      !isResidual(id) && keep(id) ? [{ id, path: paths[row]!, run: { lo: row, hi: row + 1 } }] : [],
    ),
  )
}

function refuseTooMany(rows: number, days: number): void {
  if (rows * days > cellsLimit)
    throw new ApiError('answer-too-large', { cells: rows * days, limit: cellsLimit })
}
