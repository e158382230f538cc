import { type Residual, residualsOf } from '../cube/residuals.ts'
import type { PlaceIndex, Rows } from '../places.ts'
import { rowsOfMask, runsOf } from '../rows.ts'

interface Told extends Residual {
  /** Rows of its area that are places. */
  places: number
}

const known = new WeakMap<PlaceIndex, readonly Told[]>()

/**
 * The rows of several parts together, each once. What is hidden is told of as everywhere: the residual row of an area comes along where
 * all places of the area do, and else is left out, so that a total over these rows says what it lacks.
 */
export function joinRows(places: PlaceIndex, parts: Iterable<Rows>): Rows {
  const mask = new Uint8Array(places.ids.length)
  for (const part of parts) for (const { lo, hi } of runsOf(part)) mask.fill(1, lo, hi)
  const residuals = toldOf(places)
  for (const { row } of residuals) mask[row] = 0
  const whole = residuals.filter(({ run, places }) => {
    let count = 0
    for (let row = run.lo; row < run.hi; row++) count += mask[row]!
    return count === places
  })
  for (const { row } of whole) mask[row] = 1
  return rowsOfMask(mask)
}

function toldOf(places: PlaceIndex): readonly Told[] {
  const found = known.get(places)
  if (found) return found
  const residuals = residualsOf(places)
  const told = residuals.map((residual) => {
    const { lo, hi } = residual.run
    const inside = residuals.filter(({ row }) => row >= lo && row < hi).length
    return { ...residual, places: hi - lo - inside }
  })
  known.set(places, told)
  return told
}
