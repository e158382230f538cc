import type { Area } from '#src/contract/areas.ts'
import { type Quantity, type Span, total } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { CARRIED, codeOf } from '#src/domain/states.ts'
import { hasRows, rowsOf } from '#src/situation/selection/part.ts'

/** A number and a state code for every area of the tree, in tree order; NaN: no number. */
export interface AreaNumbers {
  values: Float64Array
  states: Uint8Array
  /** 1: nothing of the area is selected, and its number is that of all of it. Left out: everything is. */
  outside?: Uint8Array
}

/** Of an area that is selected in part, the number is that of the part. */
export function areaNumbers(
  quantity: Quantity,
  areas: readonly Area[],
  span: Span,
  picked: Picked | null = null,
): AreaNumbers {
  const outside =
    picked && Uint8Array.from(areas, ({ path }) => (hasRows(quantity.places, { path, picked }) ? 0 : 1))
  const values = new Float64Array(areas.length)
  const states = new Uint8Array(areas.length)
  areas.forEach((area, row) => {
    const part = { path: area.path, picked: outside?.[row] === 1 ? null : picked }
    const answer = total(quantity, rowsOf(quantity.places, part), span)
    values[row] = answer.value ?? Number.NaN
    states[row] = codeOf(answer.state) | (answer.carried > 0 ? CARRIED : 0)
  })
  return { values, states, ...(outside && { outside }) }
}
