import { buildPlaceIndex, type PlaceIndex } from '../places.ts'
import { counts, StateCode, UNASKED } from '../states.ts'
import type { Cells } from './resolve.ts'

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

type Groups = Map<string, Map<number, Hidden>>

interface Residual {
  /** Sums that may stand on an area's residual row. */
  shown: Groups
  /** Days on which an area's total lacks hidden cells: only a wider area may show them. */
  open: Map<string, Set<number>>
}

/**
 * Hides every cell with 0 < value < `below`, and those marked in `also` (place-major like the cells). So that totals stay right,
 * the sum of a town's hidden cells stands on its residual row (`~` + code, path + `/~`), where that tells nobody a single cell;
 * else on its district's, else on the city's, each taking back a narrower row where that makes the sum safe. A residual row is
 * `suppressed` on days whose hidden cells only a wider area shows, and `not-expected` where nothing is left over.
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
  const groups: Groups = new Map()
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
  return withResidualRows({ values, states }, places, days, groups, shareOut(groups, below))
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

function shareOut(groups: Groups, below: number): Residual {
  const residual: Residual = { shown: new Map(), open: new Map() }
  let pending = groups
  for (const depth of DEPTHS) {
    const wider: Groups = new Map()
    for (const [path, byDay] of pending) {
      for (const [day, hidden] of byDay) {
        // A place above this depth (a town that reports itself) waits for its own level.
        const settled = depthOf(path) === depth && settle(residual, path, day, hidden, below)
        if (settled) continue
        if (depthOf(path) === depth) markOpen(residual, path, day)
        if (depth > 1) hide(wider, areaAt(path, depth - 1), day, hidden)
      }
    }
    pending = wider
  }
  return residual
}

/** Shows the sum on the area's row if that is safe, where need be together with the smallest narrower row of the day. */
function settle(residual: Residual, path: string, day: number, hidden: Hidden, below: number): boolean {
  if (isSafeSum(hidden.count, hidden.sum, below)) {
    hide(residual.shown, path, day, hidden)
    return true
  }
  const narrower = [...residual.shown]
    .flatMap(([inner, byDay]) => {
      const shown = inner.startsWith(`${path}/`) ? byDay.get(day) : undefined
      return shown ? [{ inner, shown }] : []
    })
    .sort((a, b) => a.shown.sum - b.shown.sum)
  for (const { inner, shown } of narrower) {
    if (!isSafeSum(hidden.count + shown.count, hidden.sum + shown.sum, below)) continue
    residual.shown.get(inner)?.delete(day)
    for (let depth = depthOf(inner); depth > depthOf(path); depth--)
      markOpen(residual, areaAt(inner, depth), day)
    hide(residual.shown, path, day, hidden)
    hide(residual.shown, path, day, shown)
    return true
  }
  return false
}

function markOpen(residual: Residual, path: string, day: number): void {
  const days = residual.open.get(path) ?? new Set()
  residual.open.set(path, days.add(day))
}

function hide(groups: Groups, path: string, day: number, more: Hidden): void {
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
  groups: Groups,
  residual: Residual,
): SuppressedCells {
  const listed = places.ids.map((id, row) => ({
    id,
    path: places.paths[row]!,
    reportedAt: places.reportedAt[row]!,
  }))
  const areas = new Set([...groups.keys()].flatMap((path) => DEPTHS.map((depth) => areaAt(path, depth))))
  const added = [...areas].map((area) => ({ area, id: `~${area.split('/').at(-1)}`, path: `${area}/~` }))
  const index = buildPlaceIndex([...listed, ...added])
  const values = new Float64Array(index.ids.length * days).fill(Number.NaN)
  const states = new Uint8Array(values.length).fill(StateCode.notExpected)
  places.ids.forEach((id, row) => {
    const to = index.rowOf.get(id)! * days
    values.set(cells.values.subarray(row * days, (row + 1) * days), to)
    states.set(cells.states.subarray(row * days, (row + 1) * days), to)
  })
  for (const { area, id } of added) {
    const start = index.rowOf.get(id)! * days
    for (const [day, hidden] of residual.shown.get(area) ?? []) {
      values[start + day] = hidden.sum
      states[start + day] = (hidden.estimated ? StateCode.estimated : StateCode.value) | UNASKED
    }
    for (const day of residual.open.get(area) ?? []) {
      values[start + day] = Number.NaN
      states[start + day] = StateCode.suppressed | UNASKED
    }
  }
  return { values, states, places: index }
}

function areaAt(path: string, depth: number): string {
  return path.split('/').slice(0, Math.max(1, depth)).join('/')
}

function depthOf(path: string): number {
  return path.split('/').length
}
