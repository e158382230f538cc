import { buildPlaceIndex, type PlaceIndex } from '../places.ts'
import { CARRIED, counts, isExpected, isReported, MET, StateCode, UNASKED } from '../states.ts'
import { atOnce, type Steps } from '../turns/steps.ts'
import { buildSteps, codeAt, numberAt } from './build.ts'
import { setCells, setNumbers } from './cells.ts'
import { noteReport } from './newest.ts'
import { applyReport } from './renewal/patch.ts'
import type { Cube, RatioCube, Span } from './shape.ts'
import { tableSteps } from './sums/build-tables.ts'
import { oddCells } from './sums/odd-cells.ts'

/** Places whose cells are paired in one piece. */
const atATime = 32

export type { Quantity, RatioCube } from './shape.ts'

/**
 * Sums of numerators over sums of denominators, of the places and days in which both are there. Rows are the places of either
 * part; days are those both have.
 */
export function pairRatio(measure: string, numerator: Cube, denominator: Cube): RatioCube {
  return atOnce(pairSteps(measure, numerator, denominator))
}

/** The same, piece by piece. */
export function* pairSteps(measure: string, numerator: Cube, denominator: Cube): Steps<RatioCube> {
  const places = joinPlaces(numerator.places, denominator.places)
  const from = Math.max(numerator.from, denominator.from)
  const to = Math.min(numerator.from + numerator.days, denominator.from + denominator.days)
  const days = Math.max(0, to - from)
  const rows = places.ids.length
  const parts = { numerator, denominator }
  const above = new Float64Array(rows * days)
  const below = new Float64Array(rows * days)
  const states = new Uint8Array(rows * days)
  for (const [row, id] of places.ids.entries()) {
    const cells = pairCells(parts, id, from, days)
    above.set(cells.above, row * days)
    below.set(cells.below, row * days)
    states.set(cells.codes, row * days)
    if (row % atATime === 0) yield
  }
  const shared = { key: numerator.key, places, from, days, states }
  const revision = Math.min(numerator.revision, denominator.revision)
  const masked = yield* buildSteps({
    ...shared,
    measure: numerator.measure,
    kind: numerator.kind,
    values: above,
    revision,
  })
  const shape = { rows, days, summed: denominator.kind === 'flow' }
  const tables = yield* tableSteps(below, states, shape, oddCells(states))
  return {
    measure,
    key: numerator.key,
    kind: 'ratio',
    places: masked.places,
    from,
    days,
    revision,
    numerator: masked,
    // The same cells are there in both parts: one set of states and counts serves them.
    denominator: {
      ...masked,
      measure: denominator.measure,
      key: denominator.key,
      kind: denominator.kind,
      tables,
    },
    parts,
  }
}

/** After a part was patched (`applyReport`): takes the changed cells of one place over, by id. */
export function remask(ratio: RatioCube, place: string, days: Span): void {
  const row = ratio.places.rowOf.get(place)
  const from = Math.max(ratio.from, days.from)
  const to = Math.min(ratio.from + ratio.days - 1, days.to)
  if (row === undefined || from > to) return
  const { above, below, codes } = pairCells(ratio.parts, place, from, to - from + 1)
  setNumbers(ratio.denominator, row, from - ratio.from, below)
  setCells(ratio.numerator, row, from - ratio.from, above, codes)
  noteReport(ratio.places, row, newest(place, ratio.parts.numerator.places, ratio.parts.denominator.places))
}

/** Applies one report to a part and takes it over. Null as `applyReport`. */
export function applyRatioReport(
  ratio: RatioCube,
  part: 'numerator' | 'denominator',
  place: string,
  day: number,
  value: number | null,
  estimated: boolean,
  recordedAt?: number,
): Span | null {
  const cube = ratio.parts[part]
  const row = cube.places.rowOf.get(place)
  if (row === undefined) return null
  const changed = applyReport(cube, row, day, value, estimated, recordedAt)
  if (changed) remask(ratio, place, changed)
  return changed
}

interface Pairs {
  readonly above: Float64Array
  readonly below: Float64Array
  readonly codes: Uint8Array
}

function pairCells(parts: RatioCube['parts'], place: string, from: number, days: number): Pairs {
  const { numerator, denominator } = parts
  const upper = numerator.places.rowOf.get(place)
  const lower = denominator.places.rowOf.get(place)
  const cells = { above: new Float64Array(days), below: new Float64Array(days), codes: new Uint8Array(days) }
  for (let i = 0; i < days; i++) {
    const a = from + i - numerator.from
    const b = from + i - denominator.from
    const code = pairCode(
      upper === undefined ? StateCode.notExpected : codeAt(numerator, upper, a),
      lower === undefined ? StateCode.notExpected : codeAt(denominator, lower, b),
    )
    cells.codes[i] = code
    if (!counts(code) || upper === undefined || lower === undefined) continue
    cells.above[i] = numberAt(numerator, upper, a)
    cells.below[i] = numberAt(denominator, lower, b)
  }
  return cells
}

const both = (a: number, b: number, state: number): boolean => (a & 7) === state && (b & 7) === state
const either = (a: number, b: number, state: number): boolean => (a & 7) === state || (b & 7) === state

function pairCode(a: number, b: number): number {
  if (both(a, b, StateCode.notExpected)) return StateCode.notExpected
  const asked = isExpected(a) || isExpected(b) ? 0 : UNASKED
  const carried = ((a | b) & CARRIED) === 0 ? 0 : CARRIED
  // Either part may be older than its rhythm: then the pair counts, and is not reported.
  const onTime = carried !== 0 && isOnTime(a) && isOnTime(b)
  const marks = asked | carried | (onTime ? MET : 0)
  if (counts(a) && counts(b)) {
    if (either(a, b, StateCode.estimated)) return StateCode.estimated | marks
    return ((a & 7) === StateCode.zero ? StateCode.zero : StateCode.value) | marks
  }
  if (either(a, b, StateCode.suppressed) && !either(a, b, StateCode.missing))
    return StateCode.suppressed | marks
  if (either(a, b, StateCode.stale)) return StateCode.stale | asked
  return asked ? StateCode.notExpected : StateCode.missing
}

function isOnTime(code: number): boolean {
  return isReported(code) || (code & UNASKED) !== 0
}

function joinPlaces(a: PlaceIndex, b: PlaceIndex): PlaceIndex {
  const paths = (index: PlaceIndex) => index.ids.map((id, row) => [id, index.paths[row]!] as const)
  const joined = new Map([...paths(a), ...paths(b)])
  return buildPlaceIndex([...joined].map(([id, path]) => ({ id, path, reportedAt: newest(id, a, b) })))
}

function newest(id: string, a: PlaceIndex, b: PlaceIndex): number {
  const of = (index: PlaceIndex): number => {
    const row = index.rowOf.get(id)
    return row === undefined ? Number.NaN : index.reportedAt[row]!
  }
  const [x, y] = [of(a), of(b)]
  return Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y)
}
