import { counts, StateCode } from '../states.ts'
import { codeAt, numberAt } from './build.ts'
import { setCells } from './cells.ts'
import { noteReport } from './newest.ts'
import type { Cube, CubeSource } from './shape.ts'

/**
 * Takes a newer answer for some of a cube's days over into it, in place. A row that the newer answer does not have is not expected
 * on its days. Returns the rows that changed, or null, and nothing is touched, where the newer answer has a row or a day that the
 * cube has not: fetch the whole again.
 */
export function spliceCube(cube: Cube, newer: CubeSource): number[] | null {
  const first = newer.from - cube.from
  if (first < 0 || first + newer.days > cube.days) return null
  const rows = newer.places.ids.map((id) => cube.places.rowOf.get(id))
  if (rows.includes(undefined)) return null
  const rowOf = new Map(rows.map((row, at) => [row!, at]))
  const changed: number[] = []
  const values = new Float64Array(newer.days)
  const codes = new Uint8Array(newer.days)
  for (let row = 0; row < cube.places.ids.length; row++) {
    const at = rowOf.get(row)
    let differs = false
    for (let day = 0; day < newer.days; day++) {
      const cell = at === undefined ? -1 : at * newer.days + day
      const code = cell < 0 ? StateCode.notExpected : newer.states[cell]!
      codes[day] = code
      values[day] = counts(code) ? newer.values[cell]! : 0
      const before = codeAt(cube, row, first + day)
      if (code !== before || (counts(code) && values[day] !== numberAt(cube, row, first + day)))
        differs = true
    }
    if (at !== undefined) noteReport(cube.places, row, newer.places.reportedAt[at]!)
    if (!differs) continue
    setCells(cube, row, first, values, codes.slice())
    changed.push(row)
  }
  return changed
}
