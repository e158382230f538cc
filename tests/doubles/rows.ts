import type { FlowMeasure, StockMeasure } from '#src/contract/catalog.ts'
import { type Cells, resolveCells } from '#src/domain/cells/resolve.ts'
import { buildCube, type Cube } from '#src/domain/cube.ts'
import { toDayNumber } from '#src/domain/days.ts'
import type { Period } from '#src/domain/duties/reporting.ts'
import { buildPlaceIndex } from '#src/domain/places.ts'

const names = { zh: '数', en: 'number' }
const daily: Period = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  every: 'day',
  deadline: null,
}

export interface Rows {
  readonly kind: 'flow' | 'stock'
  readonly staleAfterDays?: number
  /** One row a place, one column a day from 2022-03-01; null: no report. */
  readonly rows: readonly (readonly (number | null)[])[]
  /** Default `31/310/3101/c0`, `…/c1`, … */
  readonly paths?: readonly string[]
}

export const FIRST_DAY = toDayNumber('2022-03-01')

/** Cells of places that are all expected daily, from rows written by hand. */
export function cellsFromRows({ kind, staleAfterDays = 14, rows, paths }: Rows) {
  const days = rows[0]?.length ?? 0
  const places = buildPlaceIndex(
    rows.map((_, row) => {
      const path = paths?.[row] ?? `31/310/3101/c${row}`
      return { id: path.split('/').at(-1)!, path }
    }),
  )
  const measure = { ...described, kind, staleAfterDays } as FlowMeasure | StockMeasure
  const reports = rows.flatMap((row, at) => row.map((value, day) => ({ at, day: FIRST_DAY + day, value })))
  const columns = {
    rows: reports.map(({ at }) => at),
    days: reports.map(({ day }) => day),
    keys: reports.map(() => 0),
    palette: [null],
    values: reports.map(({ value }) => value ?? Number.NaN),
    estimated: reports.map(() => 0),
  }
  const periods = rows.map(() => [daily])
  const question = { key: null, places, periods, from: FIRST_DAY, days, today: FIRST_DAY + days - 1 }
  const cells: Cells = resolveCells(measure, columns, question)
  return { ...question, ...cells, measure: 'number', kind, staleAfterDays, revision: 1 }
}

export function buildCubeFromRows(rows: Rows): Cube {
  return buildCube(cellsFromRows(rows))
}

const described = {
  id: 'number',
  name: names,
  unit: names,
  definition: names,
  owner: names,
  source: names,
  decimals: 0,
  reporting: [],
}
