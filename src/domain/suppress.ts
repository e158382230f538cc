import { buildPlaceIndex, type PlaceIndex } from './places.ts'
import type { Cells } from './resolve.ts'
import { counts, StateCode, UNASKED } from './states.ts'

export interface SuppressedCells extends Cells {
  /** The places with the residual rows among them. */
  readonly places: PlaceIndex
}

/** Rows that carry the hidden cells of an area into its totals; no place of their own: keep them out of lists and maps. */
export function isResidual(place: string): boolean {
  return place.startsWith('~')
}

/** Depths of the areas whose hidden cells are summed: town, district, city. */
const DEPTHS = [3, 2, 1]

interface Hidden {
  count: number
  sum: number
  estimated: boolean
}

/**
 * Hides every cell with 0 < value < `below`, and those marked in `also` (place-major like the cells). So that totals stay right,
 * the sum of a town's hidden cells stands on its residual row (`~` + code, path + `/~`), where that tells nobody a single cell;
 * else it is added to its district's, else to the city's, else left out.
 */
export function suppressCells(
  cells: Cells,
  places: PlaceIndex,
  days: number,
  below: number,
  also?: Uint8Array,
): SuppressedCells {
  const values = cells.values.slice()
  const states = cells.states.slice()
  const groups = new Map<string, Map<number, Hidden>>()
  for (let row = 0; row < places.ids.length; row++) {
    const path = areaAt(places.paths[row]!, DEPTHS[0]!)
    for (let day = 0; day < days; day++) {
      const at = row * days + day
      const value = values[at]!
      const code = states[at]!
      if (!counts(code) || !(isSmall(value, below) || also?.[at] === 1)) continue
      hide(groups, path, day, { count: 1, sum: value, estimated: (code & 7) === StateCode.estimated })
      values[at] = Number.NaN
      states[at] = (code & ~7) | StateCode.suppressed
    }
  }
  const residual = shareOut(groups, below)
  return withResidualRows({ values, states }, places, days, residual)
}

export function isSmall(value: number, below: number): boolean {
  return value > 0 && value < below
}

/**
 * A sum of hidden cells may be shown: it is not small itself, and no single cell follows from it. Cells of 1 … below − 1 are known
 * when all are at either end.
 */
export function isSafeSum(count: number, sum: number, below: number): boolean {
  return count >= 2 && sum >= below && sum > count && sum < count * (below - 1)
}

function shareOut(groups: Map<string, Map<number, Hidden>>, below: number): Map<string, Map<number, Hidden>> {
  const shown = new Map<string, Map<number, Hidden>>()
  let pending = groups
  for (const depth of DEPTHS) {
    const wider = new Map<string, Map<number, Hidden>>()
    for (const [path, byDay] of pending) {
      for (const [day, hidden] of byDay) {
        if (path.split('/').length === depth && isSafeSum(hidden.count, hidden.sum, below)) {
          hide(shown, path, day, hidden)
        } else hide(wider, areaAt(path, depth - 1), day, hidden)
      }
    }
    pending = wider
  }
  return shown
}

function hide(groups: Map<string, Map<number, Hidden>>, path: string, day: number, more: Hidden): void {
  const byDay = groups.get(path) ?? new Map<number, Hidden>()
  const known = byDay.get(day) ?? { count: 0, sum: 0, estimated: false }
  byDay.set(day, {
    count: known.count + more.count,
    sum: known.sum + more.sum,
    estimated: known.estimated || more.estimated,
  })
  groups.set(path, byDay)
}

function withResidualRows(
  cells: Cells,
  places: PlaceIndex,
  days: number,
  residual: Map<string, Map<number, Hidden>>,
): SuppressedCells {
  const listed = places.ids.map((id, row) => ({
    id,
    path: places.paths[row]!,
    reportedAt: places.reportedAt[row]!,
  }))
  const added = [...residual.keys()].map((path) => ({ id: `~${path.split('/').at(-1)}`, path: `${path}/~` }))
  const index = buildPlaceIndex([...listed, ...added])
  const values = new Float64Array(index.ids.length * days).fill(Number.NaN)
  const states = new Uint8Array(values.length).fill(StateCode.notExpected)
  places.ids.forEach((id, row) => {
    const to = index.rowOf.get(id)! * days
    values.set(cells.values.subarray(row * days, (row + 1) * days), to)
    states.set(cells.states.subarray(row * days, (row + 1) * days), to)
  })
  added.forEach(({ id, path }) => {
    for (const [day, hidden] of residual.get(path.slice(0, -2))!) {
      const at = index.rowOf.get(id)! * days + day
      values[at] = hidden.sum
      states[at] = (hidden.estimated ? StateCode.estimated : StateCode.value) | UNASKED
    }
  })
  return { values, states, places: index }
}

function areaAt(path: string, depth: number): string {
  return path.split('/').slice(0, Math.max(1, depth)).join('/')
}
