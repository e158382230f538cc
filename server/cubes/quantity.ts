import type { MeasureStore } from '#server/cubes/known/measure-store.ts'
import { pairRatio } from '#src/domain/cube/ratio.ts'
import { buildCube, type Cube, type Quantity } from '#src/domain/cube.ts'
import type { NativeCube } from './native-cube.ts'
import { breakdownKeys, type CubeQuestion, measureOf } from './question.ts'
import { resolveCube } from './resolve-cube.ts'

/** The cube that the domain's functions read: the same that a browser makes of the Arrow answer. */
export function cubeOf({ measure, key, places, from, days, cells, revision }: NativeCube): Cube {
  return buildCube({
    measure: measure.id,
    key,
    kind: measure.kind,
    ...(measure.kind === 'stock' && { staleAfterDays: measure.staleAfterDays }),
    places,
    from,
    days,
    values: cells.values,
    states: cells.states,
    revision,
  })
}

/** Whatever kind the measure is of. A key of a ratio narrows the parts that have it. */
export async function quantityOf(store: MeasureStore, question: CubeQuestion): Promise<Quantity> {
  const { catalog, measure, key } = question
  if (measure.kind !== 'ratio') return cubeOf(await resolveCube(store, question))
  const part = async (id: string) => {
    const of = measureOf(catalog, id)
    const has = key !== null && breakdownKeys(catalog, of).includes(key)
    return cubeOf(await resolveCube(store, { ...question, measure: of, key: has ? key : null }))
  }
  const numerator = await part(measure.numerator)
  return pairRatio(measure.id, numerator, await part(measure.denominator))
}
