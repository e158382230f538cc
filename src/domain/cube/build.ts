import type { CellState } from '#src/contract/figures/cubes.ts'
import { counts, isCarried, StateCode, stateOf } from '../states.ts'
import { atOnce, type Steps } from '../turns/steps.ts'
import { buildMarks } from './marks/build-marks.ts'
import type { Cube, CubeSource, Quantity, Shape } from './shape.ts'
import { sharedPlaces } from './shared-places.ts'
import { tableSteps } from './sums/build-tables.ts'
import { oddCells } from './sums/odd-cells.ts'
import { unitsAt } from './sums/tables.ts'

export interface Cell {
  readonly value: number | null
  readonly state: CellState
  readonly carried: boolean
}

const OUTSIDE: Cell = { value: null, state: 'not-expected', carried: false }

export function buildCube(source: CubeSource): Cube {
  return atOnce(buildSteps(source))
}

/** The same, piece by piece. */
export function* buildSteps(source: CubeSource): Steps<Cube> {
  const { measure, key, kind, from, days, revision, values } = source
  const places = sharedPlaces(source.places)
  const states = new Uint8Array(source.states)
  const odd = oddCells(states)
  const rows = places.ids.length
  yield
  const tables = yield* tableSteps(values, states, { rows, days, summed: kind === 'flow' }, odd)
  yield
  return {
    measure,
    key,
    kind,
    staleAfterDays: source.staleAfterDays ?? Number.POSITIVE_INFINITY,
    places,
    from,
    days,
    revision,
    today: source.today ?? Number.POSITIVE_INFINITY,
    tables,
    states,
    marks: buildMarks(states, odd, rows, days),
    masks: { codes: null, levels: null },
  }
}

export function shapeOf(cube: Cube): Shape {
  return { rows: cube.places.ids.length, days: cube.days, summed: cube.kind === 'flow' }
}

/** The number of one cell; `day` is an index. Meaningless where its state does not count. */
export function numberAt(cube: Cube, row: number, day: number): number {
  return unitsAt(cube.tables, cube.days, row, day) / cube.tables.scale
}

/** The code of one cell; `day` is an index. */
export function codeAt(cube: Cube, row: number, day: number): number {
  return cube.states[row * cube.days + day]!
}

/** The value of one row on one day (a day number). A stale cell keeps its last value; a day outside is not expected. */
export function cellAt(q: Quantity, row: number, day: number): Cell {
  const index = day - q.from
  if (index < 0 || index >= q.days || row < 0 || row >= q.places.ids.length) return OUTSIDE
  const cube = q.kind === 'ratio' ? q.numerator : q
  const code = codeAt(cube, row, index)
  const state = stateOf(code)
  const carried = isCarried(code)
  if ((code & 7) === StateCode.stale)
    return { value: q.kind === 'ratio' ? null : lastBefore(q, row, index), state, carried }
  if (!counts(code)) return { value: null, state, carried }
  const value = numberAt(cube, row, index)
  if (q.kind !== 'ratio') return { value, state, carried }
  const denominator = numberAt(q.denominator, row, index)
  if (denominator === 0) return { value: null, state: 'missing', carried }
  return { value: value / denominator, state, carried }
}

function lastBefore(cube: Cube, row: number, index: number): number | null {
  let day = index
  while (day >= 0 && (codeAt(cube, row, day) & 7) === StateCode.stale) day--
  return day >= 0 && counts(codeAt(cube, row, day)) ? numberAt(cube, row, day) : null
}
