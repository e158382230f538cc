import { counts, StateCode } from '#src/domain/states.ts'
import { codeAt, numberAt } from '../build.ts'
import { setCells } from '../cells.ts'
import { noteReport } from '../newest.ts'
import type { Cube, CubeSource } from '../shape.ts'

/** The cube has every row and day of the newer answer. */
export function canSplice(cube: Cube, newer: CubeSource): boolean {
  const first = newer.from - cube.from
  if (first < 0 || first + newer.days > cube.days) return false
  return newer.places.ids.every((id) => cube.places.rowOf.has(id))
}

/**
 * Takes a newer answer for some of a cube's days, which `canSplice` allows, over into it, in place. A row that the newer answer does
 * not have is not expected on its days. Returns the rows that changed.
 */
export function spliceCube(cube: Cube, newer: CubeSource): number[] {
  const first = newer.from - cube.from
  const rowOf = new Map(newer.places.ids.map((id, at) => [cube.places.rowOf.get(id)!, at]))
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
