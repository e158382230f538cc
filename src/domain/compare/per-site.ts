import { type Cube, cellAt } from '../cube.ts'
import type { Rows } from '../places.ts'
import { runsOf } from '../rows.ts'
import { bare, counts, isExpected, isReported, StateCode } from '../states.ts'
import type { DayParts } from './day-parts.ts'

/** The mean of the sites among some rows on each day: only those that counted on it stand below. Rows that are areas have no part in it. */
export function perSite(cube: Cube, rows: Rows, isSite: (id: string) => boolean): DayParts {
  const { days, from } = cube
  const above = new Float64Array(days)
  const below = new Float64Array(days)
  const estimated = new Int32Array(days)
  const reported = new Int32Array(days)
  const expected = new Int32Array(days)
  const seen = new Uint8Array(days)
  const sites = runsOf(rows).flatMap(({ lo, hi }) =>
    Array.from({ length: hi - lo }, (_, at) => lo + at).filter((row) => isSite(cube.places.ids[row]!)),
  )
  for (const row of sites) {
    for (let day = 0; day < days; day++) {
      const code = cube.states[row * days + day]!
      if (isExpected(code)) expected[day]!++
      if (isReported(code)) reported[day]!++
      seen[day]! |= 1 << bare(code)
      if (!counts(code)) continue
      above[day]! += cellAt(cube, row, from + day).value ?? 0
      below[day]!++
      if (bare(code) === StateCode.estimated) estimated[day]!++
    }
  }
  const states = below.map((count, day) => stateOf(count, above[day]!, estimated[day]!, seen[day]!))
  return { from, above, below, factor: 1, states: Uint8Array.from(states), reported, expected }
}

function stateOf(count: number, sum: number, estimated: number, seen: number): number {
  const has = (state: number) => (seen & (1 << state)) !== 0
  if (count === 0) {
    const why = [StateCode.suppressed, StateCode.stale, StateCode.missing].find(has)
    return why ?? StateCode.notExpected
  }
  // Zeros beside hidden sites say nothing of the mean.
  if (has(StateCode.suppressed)) return sum === 0 ? StateCode.suppressed : StateCode.estimated
  if (estimated > count * 0.1) return StateCode.estimated
  return sum === 0 ? StateCode.zero : StateCode.value
}
