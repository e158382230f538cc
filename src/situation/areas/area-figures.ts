import type { Area } from '#src/contract/areas.ts'
import { type Quantity, type Span, total } from '#src/domain/cube.ts'
import { CARRIED, codeOf } from '#src/domain/states.ts'
import { runOfArea } from './runs.ts'

/** A number and a state code for every area of the tree, in tree order; NaN: no number. */
export interface AreaNumbers {
  values: Float64Array
  states: Uint8Array
}

export function areaNumbers(quantity: Quantity, areas: readonly Area[], span: Span): AreaNumbers {
  const values = new Float64Array(areas.length)
  const states = new Uint8Array(areas.length)
  areas.forEach((area, row) => {
    const answer = total(quantity, runOfArea(quantity.places, area), span)
    values[row] = answer.value ?? Number.NaN
    states[row] = codeOf(answer.state) | (answer.carried > 0 ? CARRIED : 0)
  })
  return { values, states }
}
