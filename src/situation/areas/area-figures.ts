import type { Area } from '#src/contract/areas.ts'
import { type Quantity, type Span, type Total, total } from '#src/domain/cube.ts'
import type { Picked } from '#src/domain/selection/pick.ts'
import { CARRIED, codeOf, stateOf } from '#src/domain/states.ts'
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
  return numbersBy(quantity, areas, picked, ({ path }, part) =>
    total(quantity, rowsOf(quantity.places, { path, picked: part }), span),
  )
}

/** As `areaNumbers`, of numbers that are worked out in another way: `answer` is given an area, and what of it is selected. */
export function numbersBy(
  { places }: Quantity,
  areas: readonly Area[],
  picked: Picked | null,
  answer: (
    area: Area,
    picked: Picked | null,
  ) => Pick<Total, 'value' | 'state'> & { carried?: number | undefined },
): AreaNumbers {
  const outside = picked && Uint8Array.from(areas, ({ path }) => (hasRows(places, { path, picked }) ? 0 : 1))
  const values = new Float64Array(areas.length)
  const states = new Uint8Array(areas.length)
  areas.forEach((area, row) => {
    const { value, state, carried = 0 } = answer(area, outside?.[row] === 1 ? null : picked)
    values[row] = value ?? Number.NaN
    states[row] = codeOf(state) | (carried > 0 ? CARRIED : 0)
  })
  return { values, states, ...(outside && { outside }) }
}

/** One area's number, by its row. */
export function numberOf({ values, states }: AreaNumbers, row: number): Pick<Total, 'value' | 'state'> {
  const value = values[row] ?? Number.NaN
  return { value: Number.isNaN(value) ? null : value, state: stateOf(states[row] ?? codeOf('not-expected')) }
}
