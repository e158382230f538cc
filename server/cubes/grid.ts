import { isResidual } from '#src/domain/cells/suppress.ts'
import { type Quantity, series, seriesStates } from '#src/domain/cube.ts'
import type { Rows } from '#src/domain/places.ts'
import { runsOf } from '#src/domain/rows.ts'
import { counts, isExpected, isReported } from '#src/domain/states.ts'
import type { NativeCube } from './native-cube.ts'

export interface GridPlace {
  id: string
  path: string
  /** Ms since 1970; NaN: none. */
  reportedAt: number
}

/** What JSON and CSV say: a value and a state for each place and day. */
export interface Grid {
  places: GridPlace[]
  from: number
  days: number
  /** One row a place; NaN: no number. */
  values: Float64Array
  /** State codes, laid out like `values`. */
  states: Uint8Array
  /** Place-days behind each cell, laid out like `values`. */
  reported: Int32Array
  expected: Int32Array
  revision: number
}

/** One row for every place that reports. Residual rows have no place of their own and stay out. */
export function gridOfReporters(cube: NativeCube, keep: (place: string, row: number) => boolean): Grid {
  const { places, days, from, cells, revision } = cube
  const rows = places.ids.flatMap((id, row) => (!isResidual(id) && keep(id, row) ? [row] : []))
  const grid = emptyGrid(rows.length, from, days, revision)
  rows.forEach((row, i) => {
    grid.places.push({ id: places.ids[row]!, path: places.paths[row]!, reportedAt: places.reportedAt[row]! })
    for (let day = 0; day < days; day++) {
      const code = cells.states[row * days + day]!
      grid.states[i * days + day] = code
      grid.values[i * days + day] = counts(code) ? cells.values[row * days + day]! : Number.NaN
      grid.expected[i * days + day] = isExpected(code) ? 1 : 0
      grid.reported[i * days + day] = isReported(code) ? 1 : 0
    }
  })
  return grid
}

/** One row for some rows together: an area's totals, or one place of a ratio. */
export function gridOfRuns(
  quantity: Quantity,
  places: readonly { id: string; path: string; rows: Rows }[],
): Grid {
  const { from, days, revision } = quantity
  const { reportedAt } = quantity.places
  const grid = emptyGrid(places.length, from, days, revision)
  places.forEach(({ id, path, rows }, i) => {
    grid.places.push({ id, path, reportedAt: newest(reportedAt, rows) })
    const numbers = series(quantity, rows)
    const behind = seriesStates(quantity, rows)
    grid.states.set(behind.states, i * days)
    grid.reported.set(behind.reported, i * days)
    grid.expected.set(behind.expected, i * days)
    for (let day = 0; day < days; day++)
      grid.values[i * days + day] = counts(behind.states[day]!) ? numbers[day]! : Number.NaN
  })
  return grid
}

function emptyGrid(rows: number, from: number, days: number, revision: number): Grid {
  return {
    places: [],
    from,
    days,
    values: new Float64Array(rows * days),
    states: new Uint8Array(rows * days),
    reported: new Int32Array(rows * days),
    expected: new Int32Array(rows * days),
    revision,
  }
}

function newest(reportedAt: Float64Array, rows: Rows): number {
  let newest = Number.NaN
  for (const { lo, hi } of runsOf(rows))
    for (let row = lo; row < hi; row++) if (!(newest >= reportedAt[row]!)) newest = reportedAt[row]!
  return newest
}
